import { pointerOf } from '../compile/faults.js';
import { same } from '../difference/same.js';
import type { PackDocuments } from '../difference/pack-documents.js';
import { isObject, type Data, type Json } from '../json.js';

/** The base changed what the overlay says otherwise: somebody has to choose. Absent is undefined. */
export interface Conflict {
  file: string;
  pointer: string;
  base?: Json;
  newBase?: Json;
  overlay: Json;
}

export interface Merged {
  /** The overlay for the new base. At a conflict it still says what it said. */
  overlay: PackDocuments;
  conflicts: Conflict[];
}

/**
 * Carries an overlay from one version of its base to the next. What it says is the district's; all
 * else is the base's. What the new base now says itself need not be said again, and what it has taken
 * away need not be taken away.
 */
export function mergeOverlay(
  base: PackDocuments,
  newBase: PackDocuments,
  overlay: PackDocuments,
): Merged {
  const conflicts: Conflict[] = [];
  const merged: PackDocuments = {};
  for (const [file, patch] of Object.entries(overlay)) {
    const merge = merging(file, conflicts);
    const kept =
      file === 'pack.json' && isObject(patch)
        ? { ...ownOf(patch), ...asObject(merge(base[file], newBase[file], sharedOf(patch), [])) }
        : merge(base[file], newBase[file], patch, []);
    if (kept !== undefined) merged[file] = kept;
  }
  return { overlay: merged, conflicts };
}

type Path = readonly string[];

/** What is left of a patch over the new base; undefined where nothing is. */
function merging(file: string, conflicts: Conflict[]) {
  const merge = (
    base: Json | undefined,
    newBase: Json | undefined,
    patch: Json,
    path: Path,
  ): Json | undefined => {
    if (isObject(patch) && (isObject(newBase) || (newBase === undefined && base === undefined))) {
      const kept = Object.entries(patch).flatMap(([name, part]) => {
        const result = merge(memberOf(base, name), memberOf(newBase, name), part, [...path, name]);
        return result === undefined ? [] : [[name, result] as const];
      });
      const isNew = newBase === undefined;
      return kept.length > 0 || isNew ? Object.fromEntries(kept) : undefined;
    }
    if (same(base, newBase)) return says(patch, base) ? patch : undefined;
    if (agrees(patch, newBase)) return undefined;
    conflicts.push(conflict(file, path, base, newBase, patch));
    return patch;
  };
  return merge;
}

/** A null takes something away only where there is something. */
function says(patch: Json, base: Json | undefined): boolean {
  return patch !== null || base !== undefined;
}

/** Whether the base has come to what the overlay says. */
function agrees(patch: Json, newBase: Json | undefined): boolean {
  return patch === null ? newBase === undefined : same(patch, newBase);
}

function conflict(
  file: string,
  path: Path,
  base: Json | undefined,
  newBase: Json | undefined,
  overlay: Json,
): Conflict {
  return {
    file,
    pointer: pointerOf(...path),
    ...(base === undefined ? {} : { base }),
    ...(newBase === undefined ? {} : { newBase }),
    overlay,
  };
}

function memberOf(value: Json | undefined, name: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** What in pack.json tells one pack from another: never the base's affair. */
export const OWN_OF_PACK: readonly string[] = [
  'kind',
  'id',
  'title',
  'description',
  'version',
  'extends',
];

function ownOf(patch: Data): Data {
  return Object.fromEntries(Object.entries(patch).filter(([name]) => OWN_OF_PACK.includes(name)));
}

function sharedOf(patch: Data): Data {
  return Object.fromEntries(Object.entries(patch).filter(([name]) => !OWN_OF_PACK.includes(name)));
}

function asObject(value: Json | undefined): Data {
  return isObject(value) ? value : {};
}
