import type { Words } from '../issue.js';
import type { Json } from '../json.js';
import { namesIn } from '../json-pointer.js';
import { placeInWords } from '../wording/place-in-words.js';
import { valueInWords } from '../wording/value-in-words.js';
import { inBoth, type Language, type Wording } from '../wording/wording.js';
import type { Change } from './changes.js';

/** Says one change as a reader would, in both languages; titles are those of the side that has it. */
export function changeInWords(
  change: Change,
  { before, after }: { before: Wording; after: Wording },
): { document: Words; words: Words } {
  const side = change.kind === 'removed' ? before : after;
  const { file, pointer } = change;
  const place = (language: Language) => placeInWords(side[language], language, file, pointer);
  const property = namesIn(pointer).at(-1) ?? '';
  const value = (wording: Wording, language: Language, said: Json | undefined) =>
    valueInWords(wording[language], language, { file, property }, said);
  return {
    document: inBoth((language) => place(language).document),
    words: inBoth((language) => {
      const { path, isElement } = place(language);
      const old = () => value(before, language, change.before);
      const now = () => value(after, language, change.after);
      if (isElement && change.kind === 'added') return SAYS[language].added(path);
      if (isElement && change.kind === 'removed') return SAYS[language].removed(path);
      if (change.kind === 'added') return SAYS[language].said(path, now());
      if (change.kind === 'removed') return SAYS[language].unsaid(path, old());
      if (change.kind === 'reordered') return SAYS[language].reordered(path, now());
      return SAYS[language].changed(path, old(), now());
    }),
  };
}

type Says = Record<
  'added' | 'removed' | 'said' | 'unsaid' | 'reordered' | 'changed',
  (path: string, one?: string, other?: string) => string
>;

const SAYS: Record<Language, Says> = {
  zh: {
    added: (path) => (path === '' ? '新增' : `新增${path}`),
    removed: (path) => (path === '' ? '删去' : `删去${path}`),
    said: (path, now) => `${path}：增加 ${now}`,
    unsaid: (path, old) => `${path}：去掉 ${old}`,
    reordered: (path, now) => `${path === '' ? '整体' : path}：先后改为 ${now}`,
    changed: (path, old, now) => `${path}：由 ${old} 改为 ${now}`,
  },
  en: {
    added: (path) => (path === '' ? 'added' : `added ${path}`),
    removed: (path) => (path === '' ? 'removed' : `removed ${path}`),
    said: (path, now) => `${path}: now says ${now}`,
    unsaid: (path, old) => `${path}: no longer says ${old}`,
    reordered: (path, now) => `${path === '' ? 'the whole' : path}: the order is now ${now}`,
    changed: (path, old, now) => `${path}: from ${old} to ${now}`,
  },
};
