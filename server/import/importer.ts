import type { Program } from '../../engine/program.js';
import type { RecordUnit } from '../../engine/types.js';
import type { Reader, ReaderPost } from '../store/reader.js';
import type { UnitRow } from '../store/entities/organisation.js';
import type { Organisation } from '../units/organisation.js';

/** In which of the posts somebody may read in records of a type. None: they may not. */
export function importingPosts({ tiers }: Program, { posts }: Reader, type: string): ReaderPost[] {
  return posts.filter(
    ({ role, sees }) => sees === 'subtree' && tiers[role]?.access?.imports?.includes(type) === true,
  );
}

/** The types of records that somebody may read in, in the order of the pack. */
export function importedTypes(program: Program, reader: Reader): string[] {
  return Object.keys(program.records).filter(
    (type) => importingPosts(program, reader, type).length > 0,
  );
}

/** The signals that somebody may tell, and so read in: of which records, is looked at row by row as for a telling by hand. */
export function importedSignals(
  { signals, records }: Program,
  { posts, covers }: Pick<Reader, 'posts' | 'covers'>,
): string[] {
  const roles = new Set([...posts, ...covers].map(({ role }) => role));
  return Object.values(signals).flatMap(({ definition: { id, about, toldBy } }) =>
    records[about]?.identity !== undefined && toldBy.some((role) => roles.has(role)) ? [id] : [],
  );
}

/**
 * What an importer's posts reach. Where a kind of unit can lie below a post's own unit, a record's relation to one ties
 * the record to the post: it must lie there, and then the record is the importer's to change. Other kinds of units
 * lie elsewhere by their nature, as villages do seen from an office, and may be named wherever they are.
 */
export class Reach {
  readonly #ties: { post: ReaderPost; relations: Set<string> }[];

  constructor(
    program: Program,
    private readonly organisation: Organisation,
    posts: readonly ReaderPost[],
    private readonly relations: Record<string, RecordUnit>,
  ) {
    this.#ties = posts.map((post) => ({
      post,
      relations: tiesOf(program, organisation, post, relations),
    }));
  }

  /** The units that may be named for a relation. */
  unitsFor(relation: string): UnitRow[] {
    const type = this.relations[relation]?.unitType;
    return this.organisation.units.filter(
      (unit) =>
        unit.type === type &&
        this.#ties.some((tie) => !tie.relations.has(relation) || lies(unit, tie.post)),
    );
  }

  /** Whether the importer sees a unit. Others are named by their whole names only. */
  sees(unit: UnitRow): boolean {
    return this.#ties.some(({ post }) => lies(unit, post));
  }

  /** Whether a record of these units, by relation, is the importer's. */
  isOwn(units: Readonly<Record<string, string>>): boolean {
    return this.#ties.some(({ post, relations }) => {
      let tied = 0;
      for (const relation of relations) {
        const unit = units[relation];
        if (unit === undefined) continue;
        if (!lies(this.organisation.unit(unit), post)) return false;
        tied += 1;
      }
      return tied > 0;
    });
  }
}

/** The relations that tie a record to a post: those that every record has, else those that it may have. */
function tiesOf(
  { unitTypes }: Program,
  organisation: Organisation,
  post: ReaderPost,
  relations: Record<string, RecordUnit>,
): Set<string> {
  const own = organisation.unit(post.unit)?.type;
  const below = (type: string): boolean => {
    const seen = new Set<string>();
    for (let at: string | undefined = type; at !== undefined && !seen.has(at);) {
      if (at === own) return true;
      seen.add(at);
      at = unitTypes[at]?.within;
    }
    return false;
  };
  const possible = Object.entries(relations).filter(([, { unitType }]) => below(unitType));
  const always = possible.filter(([, { required }]) => required !== false);
  return new Set((always.length > 0 ? always : possible).map(([name]) => name));
}

function lies(unit: UnitRow | undefined, { path }: ReaderPost): boolean {
  return unit?.path.startsWith(path) === true;
}
