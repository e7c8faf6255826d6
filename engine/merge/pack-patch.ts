import { patchBetween } from '../difference/patch-between.js';
import type { PackDocuments, WrittenPack } from '../difference/pack-documents.js';
import { isObject, type Json } from '../json.js';
import { textIn } from '../difference/text-in.js';
import { decided, type Decision } from './decided.js';
import { type Conflict, mergeOverlay, OWN_OF_PACK } from './merge-overlay.js';
import { mergePatch } from './merge-patch.js';

/** What an adapted pack does otherwise than its base, as a file that the base's owners can take in. */
export interface PackPatch {
  /** The pack for which it is, and the version from which it begins. */
  of: { pack: string; version: string };
  /** The pack from which it comes. */
  from: { pack: string; title: string; version: string };
  /** The merge patch (RFC 7396) of each file that makes of the base what the adapted pack is. */
  patches: PackDocuments;
  /** The merge patch of each file back to the base: what stood there when the patch was made. */
  back: PackDocuments;
}

/** The patch of an overlay for its base. What tells one pack from another is not in it. */
export function patchOf({ base, whole }: Pick<WrittenPack, 'base' | 'whole'>): PackPatch {
  const before = withoutName(base);
  const after = withoutName(whole);
  return {
    of: { pack: textIn(base['pack.json'], '/id'), version: textIn(base['pack.json'], '/version') },
    from: {
      pack: textIn(whole['pack.json'], '/id'),
      title: textIn(whole['pack.json'], '/title'),
      version: textIn(whole['pack.json'], '/version'),
    },
    patches: between(before, after),
    back: between(after, before),
  };
}

/** Reads such a file; undefined where it is none. */
export function packPatchIn(value: Json | undefined): PackPatch | undefined {
  if (!isObject(value)) return undefined;
  const { of, from, patches, back } = value;
  const isWhole =
    isObject(of) &&
    isObject(from) &&
    [of['pack'], of['version'], from['pack'], from['title'], from['version']].every(isText) &&
    isObject(patches) &&
    isObject(back);
  return isWhole ? (value as unknown as PackPatch) : undefined;
}

/**
 * Takes a patch into a pack that may have changed since: what only the patch changes comes in, what
 * the pack says itself by now is no matter, and where both say something else somebody decides.
 *
 * @param documents the pack as it stands
 * @param decisions by place; `own` is the patch's word, `beneath` the pack's
 * @returns the pack with the patch, and all conflicts, decided or not
 */
export function patched(
  documents: PackDocuments,
  { patches, back }: PackPatch,
  decisions: Readonly<Record<string, Decision>> = {},
): { documents: PackDocuments; conflicts: Conflict[] } {
  const base = mergePatch(documents, back) as PackDocuments;
  const { overlay, conflicts } = mergeOverlay(base, documents, patches);
  const left = decided(overlay, conflicts, decisions);
  return { documents: mergePatch(documents, left) as PackDocuments, conflicts };
}

function between(before: PackDocuments, after: PackDocuments): PackDocuments {
  return (patchBetween(before, after) ?? {}) as PackDocuments;
}

function withoutName(documents: PackDocuments): PackDocuments {
  const pack = documents['pack.json'];
  if (!isObject(pack)) return documents;
  const shared = Object.entries(pack).filter(([name]) => !OWN_OF_PACK.includes(name));
  return { ...documents, 'pack.json': Object.fromEntries(shared) };
}

function isText(value: Json | undefined): boolean {
  return typeof value === 'string';
}
