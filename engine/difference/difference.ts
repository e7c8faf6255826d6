import type { Words } from '../issue.js';
import type { Data, Json } from '../json.js';
import { type Change, changesBetween } from './changes.js';
import { changeInWords } from './change-in-words.js';
import type { PackDocuments } from './pack-documents.js';
import { patchBetween } from './patch-between.js';
import { inReadingOrder } from './reading-order.js';
import { wordingOf } from '../wording/wording.js';

/** What differs between two packs. */
export interface Difference {
  /** The merge patch of each file; null where the file is gone. Together they are an overlay. */
  patches: Record<string, Json>;
  changes: ChangeInWords[];
}

export interface ChangeInWords extends Change {
  /** The document in which it is, and what it is, each as a reader would say it. */
  document: Words;
  words: Words;
}

/** Compares two packs name by name: patches for machines, and each change in words. */
export function differenceBetween(before: PackDocuments, after: PackDocuments): Difference {
  const sides = { before: wordingOf(before), after: wordingOf(after) };
  return {
    patches: (patchBetween(before, after) ?? {}) as Data,
    changes: inReadingOrder(changesBetween(before, after)).map((change) => ({
      ...change,
      ...changeInWords(change, sides),
    })),
  };
}
