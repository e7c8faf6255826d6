import { isObject, type Data, type Json } from '../json.js';
import { namesIn } from '../json-pointer.js';
import type { PackDocuments } from '../difference/pack-documents.js';
import type { Conflict } from './merge-overlay.js';

/** Whose word stands at a conflict: that of the overlay, or that of what lies beneath it. */
export type Decision = 'own' | 'beneath';

/** How a conflict is named where it is decided: parameters.json#/parameters/visitWithin/default. */
export function placeOfConflict({ file, pointer }: Pick<Conflict, 'file' | 'pointer'>): string {
  return `${file}#${pointer}`;
}

/**
 * A merged overlay after somebody has decided its conflicts: where what lies beneath is to stand, the
 * overlay says nothing any longer. What is not decided stays the overlay's.
 */
export function decided(
  overlay: PackDocuments,
  conflicts: readonly Conflict[],
  decisions: Readonly<Record<string, Decision>>,
): PackDocuments {
  return conflicts
    .filter((conflict) => decisions[placeOfConflict(conflict)] === 'beneath')
    .reduce(
      (present, { file, pointer }) => silentAt(present, [file, ...namesIn(pointer)]),
      overlay,
    );
}

/** A patch without what it says at a place; objects that are left with nothing to say go with it. */
function silentAt(patch: PackDocuments, names: readonly string[]): PackDocuments {
  return (without(patch, names) ?? {}) as PackDocuments;
}

function without(patch: Data, [name, ...rest]: readonly string[]): Json | undefined {
  if (name === undefined || !Object.hasOwn(patch, name)) return patch;
  const part = patch[name];
  const left = rest.length > 0 && isObject(part) ? without(part, rest) : undefined;
  const others = Object.entries(patch).filter(([other]) => other !== name);
  if (left === undefined && others.length === 0) return undefined;
  return left === undefined ? Object.fromEntries(others) : { ...patch, [name]: left };
}
