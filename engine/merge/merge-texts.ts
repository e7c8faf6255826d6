import { rewritten } from '../authoring/rewritten.js';
import { patchBetween } from '../difference/patch-between.js';
import { isObject, type Json } from '../json.js';
import { type Conflict, mergeOverlay } from './merge-overlay.js';
import { mergePatch } from './merge-patch.js';

/** What became of two who changed one file: the file with both changes, or where they disagree. */
export type MergedText = { text: string | null } | { conflicts: Conflict[] };

/**
 * Merges two changes of one file. What only one of them changed comes in; what both changed to the same is
 * no matter. A text that is no JSON cannot be merged, and is one conflict as a whole.
 *
 * @param before what both began from; null: there was no file, or it was taken away
 */
export function mergeTexts(
  file: string,
  before: string | null,
  mine: string | null,
  theirs: string | null,
): MergedText {
  if (mine === before || mine === theirs) return { text: theirs };
  if (theirs === before) return { text: mine };
  const [base, own, other] = [before, mine, theirs].map(documentIn);
  if (!isObject(base) || !isObject(own) || !isObject(other)) {
    const whole = { file, pointer: '', overlay: mine };
    return { conflicts: [theirs === null ? whole : { ...whole, newBase: theirs }] };
  }
  const patch = patchBetween(base, own) ?? {};
  const { overlay, conflicts } = mergeOverlay(
    { [file]: base },
    { [file]: other },
    { [file]: patch },
  );
  if (conflicts.length > 0) return { conflicts };
  return { text: rewritten(theirs ?? undefined, mergePatch(other, overlay[file] ?? {})) };
}

function documentIn(text: string | null): Json | undefined {
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
