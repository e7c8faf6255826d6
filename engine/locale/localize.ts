import type { Documents, Kind } from '../compile/documents.js';
import { SINGLE_KINDS } from '../compile/documents.js';
import { link } from '../compile/link/link.js';
import { isObject, type Json } from '../json.js';
import type { Program } from '../program.js';

/**
 * The same program with its words in another language, where the pack has them: `language` itself
 * or its first part (en for en-GB). It decides alike; only titles, labels and messages differ.
 */
export function localize(program: Program, language: string): Program {
  const own = program.pack.locale;
  const wanted = [language, language.split('-')[0] ?? ''];
  if (wanted.includes(own) || wanted.includes(own.split('-')[0] ?? '')) return program;
  const locale = wanted.map((id) => program.locales[id]).find((found) => found !== undefined);
  if (locale === undefined) return program;
  const { program: translated } = link(translate(program.documents, locale.id, locale.documents));
  const { hash: _ofWords, ...rest } = translated;
  return {
    ...rest,
    get hash() {
      return program.hash;
    },
    // What calendars call their periods is read from them; nothing else that is shown is.
    documents: { ...program.documents, calendar: translated.documents.calendar },
    forms: sameVersions(translated, program),
  };
}

/** A form in another language is the same version of the form. */
function sameVersions(translated: Program, { forms }: Program): Program['forms'] {
  const versions = Object.entries(translated.forms).map(([id, form]) => [
    id,
    {
      definition: form.definition,
      behaviour: form.behaviour,
      get hash() {
        return forms[id]?.hash ?? form.hash;
      },
    },
  ]);
  return Object.fromEntries(versions) as Program['forms'];
}

function translate(
  documents: Documents,
  language: string,
  words: Record<string, object>,
): Documents {
  const result = structuredCopy(documents);
  for (const [name, patch] of Object.entries(words)) {
    const [kind, id = ''] = name.split('/') as [Kind, string?];
    if ((SINGLE_KINDS as readonly string[]).includes(kind))
      result[kind] = inOtherWords(result[kind], patch as Json);
    else {
      const many = result[kind] as Record<string, Json> | undefined;
      if (many?.[id] !== undefined) many[id] = inOtherWords(many[id], patch as Json);
    }
  }
  const pack = result.pack as { locale: string };
  return { ...result, pack: { ...pack, locale: language } } as unknown as Documents;
}

/** An element that is not there, since an overlay took it away, is not made up of its words alone. */
function inOtherWords(original: Json | undefined, words: Json): Json {
  if (!isObject(original) || !isObject(words)) return words;
  const known = Object.entries(words).filter(
    ([name, below]) => Object.hasOwn(original, name) || !isObject(below),
  );
  const translated = known.map(([name, below]) => [name, inOtherWords(original[name], below)]);
  return { ...original, ...(Object.fromEntries(translated) as { [name: string]: Json }) };
}

function structuredCopy(documents: Documents): Record<string, Json> {
  return JSON.parse(JSON.stringify(documents)) as Record<string, Json>;
}
