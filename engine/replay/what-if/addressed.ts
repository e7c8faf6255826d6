import type { Program } from '../../program.js';
import { tierAbove, type UnitNode, unitFor } from '../../tiers/resolve.js';
import type { Work } from './work.js';

/** A post: a role on a unit. Without a unit nobody has the work. */
export interface Place {
  role: string;
  unit: string;
}

/** The units of a district, to find who has work. */
export class District {
  readonly #units: Map<string, UnitNode>;
  readonly #within = new Map<string, UnitNode[]>();
  readonly #known = new Map<Program, Map<string, Place>>();

  constructor(units: readonly UnitNode[]) {
    this.#units = new Map(units.map((unit) => [unit.id, unit]));
    for (const unit of units) {
      const beside = this.#within.get(unit.within ?? '');
      if (beside === undefined) this.#within.set(unit.within ?? '', [unit]);
      else beside.push(unit);
    }
  }

  /** Whose work it is: the role on the nearest unit that has it, else the tier above. */
  placeOf(work: Work, recordType: string): Place {
    const { program, process, role, relation } = work;
    const units = unitsInOrder(work, recordType);
    const places = this.#known.get(program) ?? new Map<string, Place>();
    this.#known.set(program, places);
    const key = [process, role, relation ?? '', ...units].join(' ');
    let place = places.get(key);
    if (place === undefined) places.set(key, (place = this.#find(work, units)));
    return place;
  }

  #find({ program, process, role }: Work, units: string[]): Place {
    const line = program.processes[process]?.definition.line;
    const tried = new Set<string>();
    for (
      let tier: string | undefined = role;
      tier !== undefined && !tried.has(tier);
      tier = tierAbove(program.tiers, tier, line)
    ) {
      const unit = unitFor(
        program,
        tier,
        units,
        (id) => this.#units.get(id),
        (id) => this.#within.get(id) ?? [],
      );
      if (unit !== undefined) return { role: tier, unit };
      tried.add(tier);
    }
    return { role, unit: '' };
  }
}

function unitsInOrder({ program, units, relation }: Work, recordType: string): string[] {
  const only = relation === undefined ? undefined : units[relation];
  if (only !== undefined) return [only];
  return Object.keys(program.records[recordType]?.units ?? {}).flatMap((name) => units[name] ?? []);
}
