import { hashOf } from '../compile/hash.js';
import { pointerOf } from '../compile/faults.js';
import { isObject, type Json } from '../json.js';
import type { PackDocuments } from '../difference/pack-documents.js';

/** A place of the base at which an overlay says otherwise, and what the base has there. */
export interface Override {
  file: string;
  pointer: string;
  /** Null where the base has nothing. */
  base: Json;
}

/**
 * What of the base an overlay overrides, each at the place where it does. Stories, words in other
 * languages and samples decide nothing, and pack.json is each pack's own: they are not followed.
 */
export function overridesOf(overlay: PackDocuments, base: PackDocuments): Override[] {
  return Object.entries(overlay)
    .filter(([file]) => !/^(pack\.json$|scenarios\/|locales\/|samples\/)/.test(file))
    .flatMap(([file, patch]) => overridden(file, [], patch, base[file]));
}

/** The overrides as pack.json holds them: place → hash of what the base has there. */
export function hashesOf(overrides: readonly Override[]): Record<string, string> {
  return Object.fromEntries(
    overrides.map(({ file, pointer, base }) => [`${file}#${pointer}`, shortHash(base)]),
  );
}

/** The first sixteen digits of the hash: enough to see that a value is another. */
export function shortHash(value: Json): string {
  return hashOf(value).slice(0, 16);
}

function overridden(
  file: string,
  path: readonly string[],
  patch: Json,
  base: Json | undefined,
): Override[] {
  if (!isObject(patch) || !isObject(base))
    return [{ file, pointer: pointerOf(...path), base: base ?? null }];
  return Object.entries(patch).flatMap(([name, part]) =>
    overridden(file, [...path, name], part, Object.hasOwn(base, name) ? base[name] : undefined),
  );
}
