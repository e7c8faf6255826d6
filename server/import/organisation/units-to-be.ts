import type { Program } from '../../../engine/program.js';
import type { UnitRow } from '../../store/entities/organisation.js';
import { Organisation } from '../../units/organisation.js';
import { plainly } from '../columns.js';
import { type FoundUnit, UnitFinder } from '../find-unit.js';
import type { RowFault } from '../row-fault.js';

/** A unit that is not there yet. */
export type NewUnit = Omit<UnitRow, 'district'>;

/** What a line says of its unit. */
export interface SaidUnit {
  unit: string;
  type: string;
  above: string;
}

type Settled = { unit: NewUnit; isNew: boolean } | { fault: RowFault };

/** The units as they are, and as the lines of a sheet add to them: a line may name what one above it added. */
export class UnitsToBe {
  readonly #units = new Map<string, NewUnit>();
  readonly #children = new Map<string, NewUnit[]>();
  /** By title: those that the finder does not know of yet. */
  #since = new Map<string, NewUnit[]>();
  #finder: UnitFinder;

  constructor(
    private readonly program: Program,
    known: readonly UnitRow[],
    private readonly idOfNew: () => string,
  ) {
    for (const unit of known) this.#keep(unit);
    this.#finder = this.#newFinder();
  }

  /** The unit that a line means, or what is wrong with what it says. */
  settle({ unit: title, type, above }: SaidUnit): Settled {
    if (above === '') {
      const found = this.#find(title);
      if (found.kind === 'ambiguous') return faultAt('unit', 'unit-ambiguous', found.paths);
      if (found.kind === 'found') return this.#known(this.#unit(found.unit), type);
      return type === '' ? faultAt('unit', 'no-such-unit') : this.#add(title, type, undefined);
    }
    const over = this.#find(above);
    if (over.kind === 'ambiguous') return faultAt('above', 'unit-ambiguous', over.paths);
    if (over.kind === 'unknown') return faultAt('above', 'no-such-unit');
    const same = (this.#children.get(over.unit) ?? []).filter(
      (unit) => plainly(unit.title) === plainly(title),
    );
    const [one, ...others] = same;
    if (others.length > 0) return faultAt('unit', 'unit-ambiguous', [title]);
    if (one !== undefined) return this.#known(one, type);
    return type === ''
      ? faultAt('unit', 'no-such-unit')
      : this.#add(title, type, this.#unit(over.unit));
  }

  #known(unit: NewUnit, type: string): Settled {
    return type === '' || type === unit.type
      ? { unit, isNew: false }
      : faultAt('type', 'unit-of-other-type');
  }

  #add(title: string, type: string, above: NewUnit | undefined): Settled {
    const within = this.program.unitTypes[type]?.within;
    if (above?.type !== within)
      return faultAt('above', above === undefined ? 'unit-above-missing' : 'unit-above-other');
    const id = this.idOfNew();
    const path = `${above?.path ?? '/'}${id}/`;
    const unit: NewUnit = { id, type, title: title.trim(), within: above?.id ?? null, path };
    this.#keep(unit);
    const titled = this.#since.get(plainly(title)) ?? [];
    this.#since.set(plainly(title), [...titled, unit]);
    return { unit, isNew: true };
  }

  #find(text: string): FoundUnit {
    const found = this.#finder.find(text);
    const since = this.#since.get(plainly(text)) ?? [];
    const [only, ...others] = since;
    if (found.kind === 'unknown' && only !== undefined && others.length === 0)
      return { kind: 'found', unit: only.id };
    if (this.#since.size === 0 || (found.kind !== 'unknown' && only === undefined)) return found;
    // It may mean one of those that were added, by titles of units above it, or more than one of both.
    this.#finder = this.#newFinder();
    this.#since = new Map();
    return this.#finder.find(text);
  }

  #unit(id: string): NewUnit {
    const unit = this.#units.get(id);
    if (unit === undefined) throw new Error(`The unit ${id} was found before.`);
    return unit;
  }

  #newFinder(): UnitFinder {
    const rows = [...this.#units.values()].map((unit) => ({ district: '', ...unit }));
    return new UnitFinder(new Organisation(rows, [], []), rows);
  }

  #keep(unit: NewUnit): void {
    this.#units.set(unit.id, unit);
    const of = this.#children.get(unit.within ?? '');
    if (of === undefined) this.#children.set(unit.within ?? '', [unit]);
    else of.push(unit);
  }
}

function faultAt(field: string, code: string, paths?: string[]): { fault: RowFault } {
  return { fault: { field, code, ...(paths === undefined ? {} : { details: { paths } }) } };
}
