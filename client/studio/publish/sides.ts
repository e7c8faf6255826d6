import type { PackDocuments } from '../../../engine/difference/pack-documents.js';
import { documentIn } from '../bench/documents.js';
import type { Texts } from '../bench/workbench.js';

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
