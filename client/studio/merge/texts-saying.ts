import type { PackDocuments } from '../../../engine/difference/pack-documents.js';
import { isObject } from '../../../engine/json.js';
import { documentIn, textSaying } from '../bench/documents.js';
import type { Text, Texts } from '../bench/known-files.js';

/** An overlay's file that takes the base's away. */
const TAKEN_AWAY = 'null\n';

/**
 * The texts of those files of a draft that have to change so that its documents are `after`. What they say
 * already stays as it is written.
 */
export function textsSaying(
  before: PackDocuments,
  after: PackDocuments,
  texts: Texts,
  base: Readonly<Record<string, string>> = {},
): Texts {
  const files = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = files.filter((file) => before[file] !== after[file]);
  return Object.fromEntries(
    changed.map((file): [string, Text] => {
      const whole = after[file];
      if (!isObject(whole)) return [file, Object.hasOwn(base, file) ? TAKEN_AWAY : null];
      return [file, textSaying(whole, documentIn(texts[file], base[file]), texts[file])];
    }),
  );
}
