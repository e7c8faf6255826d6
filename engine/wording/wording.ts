import { placeOf } from '../compile/documents.js';
import type { PackDocuments } from '../difference/pack-documents.js';
import type { Words } from '../issue.js';
import { isObject, type Data, type Json } from '../json.js';
import { mergePatch } from '../merge/merge-patch.js';

/** The languages in which Zelian itself speaks of definitions. */
export type Language = keyof Words;

/** A pack's documents with the titles that each language has for them. */
export type Wording = Record<Language, PackDocuments>;

/** A pack's documents as people of both languages read them; in its own words where it has no other. */
export function wordingOf(documents: PackDocuments): Wording {
  return { zh: inLanguage(documents, 'zh'), en: inLanguage(documents, 'en') };
}

/** Both languages at once. */
export function inBoth(say: (language: Language) => string): Words {
  return { zh: say('zh'), en: say('en') };
}

function inLanguage(documents: PackDocuments, language: Language): PackDocuments {
  if (textAt(documents['pack.json'], 'locale').startsWith(language)) return documents;
  const translations = Object.entries(documents)
    .filter(([file]) => file.startsWith(`locales/${language}`))
    .map(([, locale]) => (isObject(locale) ? locale['documents'] : undefined))
    .filter(isObject);
  return Object.fromEntries(
    Object.entries(documents).map(([file, value]) => [
      file,
      translations.reduce((present, words) => translated(file, present, words), value),
    ]),
  );
}

function translated(file: string, document: Json, words: Data): Json {
  const { kind, id } = placeOf(file) ?? {};
  // The id of pack.json is not its file's name.
  const patch = words[`${kind}/${id}`] ?? words[`${kind}/${textAt(document, 'id')}`];
  return isObject(document) && isObject(patch) ? mergePatch(document, patch) : document;
}

function textAt(value: Json | undefined, name: string): string {
  const part = isObject(value) ? value[name] : undefined;
  return typeof part === 'string' ? part : '';
}
