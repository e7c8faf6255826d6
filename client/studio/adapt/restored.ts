import { put } from '../../../engine/authoring/put.js';
import { type Kind, placeOf } from '../../../engine/compile/documents.js';
import type { Change } from '../../../engine/difference/changes.js';
import type { PackDocuments } from '../../../engine/difference/pack-documents.js';
import { isObject, type Data, type Json } from '../../../engine/json.js';
import { valueAt } from '../../../engine/json-pointer.js';
import { documentIn, textSaying } from '../bench/documents.js';
import type { Texts } from '../bench/known-files.js';

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
 * @param also further places of the same document
 */
export function restored(
  { file, pointer }: Pick<Change, 'file' | 'pointer'>,
  { base, whole }: { base: PackDocuments; whole: PackDocuments },
  texts: Texts,
  also: readonly string[] = [],
): Texts {
  const kind = placeOf(file)?.kind;
  const document = whole[file];
  if (pointer === '' || kind === undefined || document === undefined) return { [file]: null };
  const under = base[file] as Data | undefined;
  const next = [pointer, ...also].reduce((now, place) => asIn(under, now, kind, place), document);
  return { [file]: textSaying(next as Data, { whole: undefined, base: under }, texts[file]) };
}

/** A map that only what was added had made goes with it. */
function asIn(under: Data | undefined, document: Json, kind: Kind, pointer: string): Json {
  const value = valueAt(under, pointer);
  if (value === undefined && valueAt(document, pointer) === undefined) return document;
  const next = put(document, kind, pointer, value);
  const holder = pointer.slice(0, pointer.lastIndexOf('/'));
  const left = valueAt(next, holder);
  const isEmpty = isObject(left) && Object.keys(left).length === 0;
  return isEmpty && holder !== '' && valueAt(under, holder) === undefined
    ? put(next, kind, holder, undefined)
    : next;
}
