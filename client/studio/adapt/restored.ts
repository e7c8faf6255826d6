import { put } from '../../../engine/authoring/put.js';
import { placeOf } from '../../../engine/compile/documents.js';
import type { Change } from '../../../engine/difference/changes.js';
import type { PackDocuments } from '../../../engine/difference/pack-documents.js';
import type { Data } from '../../../engine/json.js';
import { valueAt } from '../../../engine/json-pointer.js';
import { documentIn, textSaying } from '../bench/documents.js';
import type { Texts } from '../bench/workbench.js';

/** The documents of a pack that adapts none. */
export function documentsOf(files: Readonly<Record<string, string>>): PackDocuments {
  const found = Object.entries(files).flatMap(([file, text]) => {
    const { whole } = documentIn(undefined, text);
    return whole === undefined || placeOf(file) === undefined ? [] : [[file, whole] as const];
  });
  return Object.fromEntries(found);
}

/**
 * The texts that make a place what the base has there; where it has nothing, what was added goes.
 *
 * @param texts those of the draft
 */
export function restored(
  { file, pointer }: Pick<Change, 'file' | 'pointer'>,
  { base, whole }: { base: PackDocuments; whole: PackDocuments },
  texts: Texts,
): Texts {
  const kind = placeOf(file)?.kind;
  const document = whole[file];
  if (pointer === '' || kind === undefined || document === undefined) return { [file]: null };
  const under = base[file] as Data | undefined;
  const next = put(document, kind, pointer, valueAt(under, pointer)) as Data;
  return { [file]: textSaying(next, { whole: undefined, base: under }, texts[file]) };
}
