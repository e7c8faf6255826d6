import { type ChangeInWords, differenceBetween } from '../../../engine/difference/difference.js';
import type { PackDocuments } from '../../../engine/difference/pack-documents.js';
import type { DraftContent } from '../../api/types.js';
import { documentIn } from '../bench/documents.js';
import type { Text, Texts } from '../bench/known-files.js';

/** The documents of files, over those of the pack beneath; what is no JSON is left out. */
export function documentsOf(texts: Texts, base: Record<string, string> | undefined): PackDocuments {
  const files = [...new Set([...Object.keys(texts), ...Object.keys(base ?? {})])];
  return Object.fromEntries(
    files.flatMap((file) => {
      const { whole } = documentIn(texts[file], base?.[file]);
      return whole === undefined ? [] : [[file, whole]];
    }),
  );
}

/** What a draft does otherwise than the version it began from; that stood over the base of then, where the draft was put over a newer one. */
export function changesOf(
  content: Pick<DraftContent, 'begun' | 'files' | 'base' | 'begunBase'>,
  texts: Texts,
): ChangeInWords[] {
  const { begun, files, base, begunBase = base } = content;
  const started = (file: string): Text | undefined =>
    Object.hasOwn(begun, file) ? begun[file] : files[file]?.text;
  const names = [...new Set([...Object.keys(files), ...Object.keys(texts)])];
  const before = Object.fromEntries(names.map((file) => [file, started(file) ?? null]));
  return differenceBetween(documentsOf(before, begunBase), documentsOf(texts, base)).changes;
}
