import type { Json } from '../json.js';
import { valueAt } from '../json-pointer.js';
import { same } from './same.js';

/**
 * Whose a place of an overlay is: `base` where it is as the pack beneath has it, `ours` where that has
 * nothing, `changed` where it has something else, `gone` where it was taken away.
 */
export type Origin = 'base' | 'ours' | 'changed' | 'gone';

/**
 * Whose a place of a document is.
 *
 * @param base what the pack beneath says; undefined where it has no such document
 * @param whole what comes of both; undefined where the document was taken away
 * @param pointer JSON Pointer within both
 */
export function originAt(
  base: Json | undefined,
  whole: Json | undefined,
  pointer: string,
): Origin | undefined {
  const under = valueAt(base, pointer);
  const now = valueAt(whole, pointer);
  if (now === undefined) return under === undefined ? undefined : 'gone';
  if (under === undefined) return 'ours';
  return same(under, now) ? 'base' : 'changed';
}
