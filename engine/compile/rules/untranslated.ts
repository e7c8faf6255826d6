import type { Data, Json } from '../../json.js';
import type { LocaleDocument } from '../../types.js';
import { FOLDERS, type Kind, SINGLE_KINDS } from '../documents.js';
import { issue, pointerOf } from '../faults.js';
import type { Program } from '../../program.js';
import type { Rule } from './rules.js';
import { wordsIn } from './words-in.js';

/** Words that a language of the pack has not: people who read it would find them in the pack's own. */
export const untranslated: Rule = (program) =>
  Object.values(program.locales).flatMap((locale) =>
    documentsOf(program).flatMap(({ kind, name, document }) => {
      const translation = locale.documents[name] ?? {};
      const missing = wordsIn(kind, document).filter(
        (path) => !hasWords(translation as Json, path),
      );
      return missing.length === 0 ? [] : [incomplete(locale, name, missing)];
    }),
  );

/** What tells stories or fills a demonstration is not shown to those who work. */
const SHOWN = [...SINGLE_KINDS, ...Object.values(FOLDERS)].filter(
  (kind) => kind !== 'scenario' && kind !== 'sample' && kind !== 'locale',
);

function documentsOf({ documents }: Program): { kind: Kind; name: string; document: Data }[] {
  return SHOWN.flatMap((kind) => {
    const found = documents[kind];
    const many = (SINGLE_KINDS as readonly string[]).includes(kind)
      ? { [idOf(found)]: found }
      : found;
    return Object.entries(many).map(([id, document]) => ({
      kind,
      name: `${kind}/${id}`,
      document: document as Data,
    }));
  });
}

function idOf(document: object): string {
  return (document as { id: string }).id;
}

function hasWords(translation: Json | undefined, [name, ...rest]: string[]): boolean {
  if (name === undefined) return typeof translation === 'string' && translation !== '';
  if (typeof translation !== 'object' || translation === null || Array.isArray(translation))
    return false;
  return Object.hasOwn(translation, name) && hasWords(translation[name], rest);
}

function incomplete({ id, title }: LocaleDocument, name: string, missing: string[][]) {
  const shown = missing
    .slice(0, 3)
    .map((path) => pointerOf(...path))
    .join(', ');
  const more = missing.length > 3 ? '…' : '';
  return issue(
    'untranslated',
    `locales/${id}.json`,
    pointerOf('documents', name),
    {
      zh: `“${name}”有 ${missing.length} 处文字没有${title}译文：${shown}${more}`,
      en: `${missing.length} of the words of “${name}” are not there in ${title}: ${shown}${more}`,
    },
    { severity: 'warning' },
  );
}
