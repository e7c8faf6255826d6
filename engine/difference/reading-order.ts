import { placeOf } from '../compile/documents.js';
import { DOCUMENT_WORDS } from '../wording/element-words.js';

/** By kind of document, what weighs most first; within one document as it was found. */
export function inReadingOrder<T extends { file: string }>(changes: readonly T[]): T[] {
  return [...changes].sort(
    (one, other) => rankOf(one.file) - rankOf(other.file) || compare(one.file, other.file),
  );
}

const KINDS = Object.keys(DOCUMENT_WORDS);

function rankOf(file: string): number {
  return KINDS.indexOf(placeOf(file)?.kind ?? '');
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
