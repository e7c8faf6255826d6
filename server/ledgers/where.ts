import type { LedgerSource } from '../../engine/types.js';
import type { UnitRow } from '../store/entities/organisation.js';
import type { Reader } from '../store/reader.js';
import type { Organisation } from '../units/organisation.js';

/** The part of the district that is looked at. */
export interface Whereabouts {
  /** The unit that was gone down to, or the only one that the reader has. None: all that the reader may see. */
  unit?: UnitRow;
  /** From the reader's own unit down to it. */
  path: UnitRow[];
  /** The units directly below, or the reader's own where there are several. */
  below: UnitRow[];
}

/** Where a reader looks. Undefined: a unit that is not below one of the reader's. */
export function whereabouts(
  organisation: Organisation,
  reader: Reader,
  of: LedgerSource,
  wanted: string | undefined,
): Whereabouts | undefined {
  const own = ownUnits(organisation, reader, of);
  const [only] = own;
  if (wanted === undefined && (only === undefined || own.length > 1))
    return { path: [], below: own };
  const unit = wanted === undefined ? only : organisation.unit(wanted);
  const top = own.find(({ path }) => unit?.path.startsWith(path));
  if (unit === undefined || top === undefined) return undefined;
  const path = idsOn(unit.path).flatMap((id) => organisation.unit(id) ?? []);
  return {
    unit,
    path: path.slice(path.indexOf(top)),
    below: organisation.units.filter(({ within }) => within === unit.id),
  };
}

/** The units on a path, from the top down: /a/b/c/. */
export function idsOn(path: string): string[] {
  return path.split('/').filter((id) => id !== '');
}

/**
 * The units that the reader's posts look down from. A post that sees only what was addressed to it looks
 * down on nothing but the tasks of its own unit.
 */
function ownUnits(organisation: Organisation, { posts }: Reader, of: LedgerSource): UnitRow[] {
  const down = posts.filter(({ sees }) => sees === 'subtree' || of === 'tasks');
  const units = new Map(down.map((post) => [post.unit, post.path]));
  const paths = [...units.values()];
  return [...units].flatMap(([id, path]) => {
    const within = paths.some((other) => other !== path && path.startsWith(other));
    return within ? [] : (organisation.unit(id) ?? []);
  });
}
