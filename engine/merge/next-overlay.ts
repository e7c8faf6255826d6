import type { PackDocuments } from '../difference/pack-documents.js';
import { isObject, type Data, type Json } from '../json.js';
import { type Conflict, mergeOverlay } from './merge-overlay.js';
import { hashesOf, overridesOf } from './overrides.js';

/**
 * The overlay for the next version of its base: merged, with that version named and what it overrides
 * recorded. At a conflict nobody has looked yet, so there the record stays that of the old base.
 */
export function nextOverlay(
  base: PackDocuments,
  newBase: PackDocuments,
  overlay: PackDocuments,
): { overlay: PackDocuments; conflicts: Conflict[] } {
  const { overlay: merged, conflicts } = mergeOverlay(base, newBase, overlay);
  const open = new Set(conflicts.map(({ file, pointer }) => `${file}#${pointer}`));
  const looked = Object.entries(hashesOf(overridesOf(merged, newBase)));
  const before = hashesOf(overridesOf(overlay, base));
  const overrides = looked.map(([place, hash]) => [
    place,
    open.has(place) ? (before[place] ?? hash) : hash,
  ]);
  const version = partOf(newBase['pack.json'], 'version');
  return {
    overlay: recorded(merged, Object.fromEntries(overrides) as Data, version),
    conflicts,
  };
}

/** An overlay whose pack.json says what it overrides, and in which version of its base. */
export function recorded(
  overlay: PackDocuments,
  overrides: Data,
  version: Json | undefined,
): PackDocuments {
  const pack = overlay['pack.json'];
  if (!isObject(pack) || !isObject(pack['extends'])) return overlay;
  const extended = {
    ...pack['extends'],
    ...(version === undefined ? {} : { version }),
    overrides,
  };
  return { ...overlay, 'pack.json': { ...pack, extends: extended } };
}

function partOf(value: Json | undefined, name: string): Json | undefined {
  return isObject(value) ? value[name] : undefined;
}
