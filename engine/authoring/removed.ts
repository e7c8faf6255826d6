import { placeOf } from '../compile/documents.js';
import type { PackDocuments } from '../difference/pack-documents.js';
import { isObject, type Data } from '../json.js';

/**
 * What is left of a pack's files when a document is taken away: undefined of the document itself, and the
 * translations without its words, which would be about nothing.
 *
 * @returns the files that change; none where there is no such document
 */
export function withoutDocument(
  pack: PackDocuments,
  file: string,
): Record<string, Data | undefined> {
  const place = placeOf(file);
  if (place === undefined || pack[file] === undefined) return {};
  const name = `${place.kind}/${place.id}`;
  const translations = Object.entries(pack).flatMap(([other, locale]) => {
    const words =
      other.startsWith('locales/') && isObject(locale) ? locale['documents'] : undefined;
    if (!isObject(locale) || !isObject(words) || !Object.hasOwn(words, name)) return [];
    const { [name]: _gone, ...documents } = words;
    return [[other, { ...locale, documents }] as const];
  });
  return { [file]: undefined, ...Object.fromEntries(translations) };
}
