import type { Json } from '../../json.js';
import { FOLDERS, fileOf, SINGLE_KINDS, type Kind } from '../documents.js';
import { issue, pointerOf } from '../faults.js';
import type { Program } from '../../program.js';
import type { Rule } from './rules.js';

/** Words in another language for what the pack has not, or has no more. */
export const idleTranslation: Rule = (program) => {
  // What an overlay takes away leaves the words that its base has for it, and they do no harm.
  if (program.pack.extends !== undefined) return [];
  return Object.values(program.documents.locale).flatMap(({ id, documents }) =>
    Object.entries(documents).flatMap(([name, words]) => {
      const at = ['documents', name];
      const paths = idleIn(words, documentOf(program, name), at);
      return paths.map((path) => idle(fileOf('locale', id), path));
    }),
  );
};

function documentOf({ documents }: Program, name: string): Json | undefined {
  const [kind = '', id = ''] = name.split('/');
  if ((SINGLE_KINDS as readonly string[]).includes(kind))
    return documents[kind as 'pack'] as unknown as Json;
  const known = (Object.values(FOLDERS) as Kind[]).includes(kind as Kind);
  return known ? (documents[kind as 'form'][id] as unknown as Json) : undefined;
}

function idleIn(words: Json, original: Json | undefined, path: string[]): string[][] {
  if (original === undefined) return [path];
  if (typeof words !== 'object' || words === null || Array.isArray(words)) return [];
  return Object.entries(words).flatMap(([name, below]) =>
    idleIn(below, memberOf(original, name), [...path, name]),
  );
}

function memberOf(value: Json, name: string): Json | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.hasOwn(value, name) ? (value as Record<string, Json>)[name] : undefined;
}

function idle(file: string, path: string[]) {
  const what = path.slice(1).join('/');
  const pointer = pointerOf(...path);
  return issue(
    'idle-translation',
    file,
    pointer,
    {
      zh: `“${what}”有译文，定义包里却没有这一处`,
      en: `“${what}” is translated, but the pack has no such place`,
    },
    { severity: 'warning', fix: [{ op: 'remove', path: pointer }] },
  );
}
