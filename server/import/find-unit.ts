import type { UnitRow } from '../store/entities/organisation.js';
import type { Organisation } from '../units/organisation.js';

/** What a cell that names a unit means. */
export type FoundUnit =
  { kind: 'found'; unit: string } | { kind: 'unknown' } | { kind: 'ambiguous'; paths: string[] };

/** How many of the units that a title may mean are listed. */
const LISTED = 3;

/**
 * Finds units among those that may be meant by what people write: the id, the title, or titles of units above it and
 * its own, joined by / or ·, as many as are needed. A unit that whoever writes does not see is only meant by its whole
 * name, the title of the unit directly above and its own: nobody finds out by trying which there are.
 */
export class UnitFinder {
  readonly #byId: Map<string, UnitRow>;
  readonly #byTitle = new Map<string, UnitRow[]>();
  readonly #found = new Map<string, FoundUnit>();

  constructor(
    private readonly organisation: Organisation,
    units: readonly UnitRow[],
    private readonly isSeen: (unit: UnitRow) => boolean = () => true,
  ) {
    this.#byId = new Map(units.map((unit) => [unit.id, unit]));
    for (const unit of units) {
      const title = plain(unit.title);
      const same = this.#byTitle.get(title);
      if (same === undefined) this.#byTitle.set(title, [unit]);
      else same.push(unit);
    }
  }

  find(text: string): FoundUnit {
    const known = this.#found.get(text);
    if (known !== undefined) return known;
    const found = this.#look(text);
    if (this.#found.size < REMEMBERED) this.#found.set(text, found);
    return found;
  }

  #look(text: string): FoundUnit {
    const byId = this.#byId.get(text.trim());
    if (byId !== undefined && this.isSeen(byId)) return { kind: 'found', unit: byId.id };
    const titled = this.#byTitle.get(plain(text)) ?? this.#byPath(text);
    const seen = titled.filter((unit) => this.isSeen(unit));
    const meant = seen.length > 0 ? seen : titled.filter((unit) => this.#isWholeName(unit, text));
    const [first] = meant;
    if (first === undefined) return { kind: 'unknown' };
    if (meant.length === 1) return { kind: 'found', unit: first.id };
    return {
      kind: 'ambiguous',
      paths: seen.slice(0, LISTED).map((unit) => this.#pathOf(unit, seen)),
    };
  }

  /** Whether a text names the unit directly above as well. */
  #isWholeName({ title, within }: UnitRow, text: string): boolean {
    const [own, above] = partsOf(text).toReversed();
    return (
      own === plain(title) && above === plain(this.organisation.unit(within ?? '')?.title ?? '')
    );
  }

  #byPath(text: string): UnitRow[] {
    const parts = partsOf(text);
    const last = parts.pop() ?? '';
    const byId = this.#byId.get(last);
    const named = this.#byTitle.get(last) ?? (byId === undefined ? [] : [byId]);
    return named.filter((unit) => this.#liesWithin(unit, parts));
  }

  /** Whether the titles are those of units above, in order; some may be left out. */
  #liesWithin({ within }: UnitRow, titles: string[]): boolean {
    let at = within;
    for (const title of titles.toReversed()) {
      while (at !== null && plain(this.organisation.unit(at)?.title ?? '') !== title)
        at = this.organisation.unit(at)?.within ?? null;
      if (at === null) return false;
      at = this.organisation.unit(at)?.within ?? null;
    }
    return true;
  }

  /** How one of them can be named so that no other is meant; two of one title in one unit only by id. */
  #pathOf(unit: UnitRow, others: readonly UnitRow[]): string {
    const within = others.filter((other) => other.within === unit.within);
    if (within.length > 1) return `${unit.title}（${unit.id}）`;
    const above = this.organisation.unit(unit.within ?? '')?.title;
    return above === undefined ? unit.title : `${above}/${unit.title}`;
  }
}

function partsOf(text: string): string[] {
  return text
    .split(/[/／·・>＞]/)
    .map(plain)
    .filter(Boolean);
}

/** More different names than a district has units are not worth remembering. */
const REMEMBERED = 100_000;

/** Without what people write one way or the other: spaces, the width of brackets and digits. */
function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/gu, '').toLowerCase();
}
