import type { PackDocuments } from '../difference/pack-documents.js';
import type { Words } from '../issue.js';
import type { Json } from '../json.js';
import { namesIn } from '../json-pointer.js';
import { placeInWords } from '../wording/place-in-words.js';
import { valueInWords } from '../wording/value-in-words.js';
import { inBoth, type Language, wordingOf } from '../wording/wording.js';
import type { Conflict } from './merge-overlay.js';
import { mergePatch } from './merge-patch.js';

/** A conflict as a reader would say it. */
export interface ConflictInWords extends Conflict {
  document: Words;
  /** The way to it within the document; empty for the document as a whole. */
  place: Words;
  /** What each side says. */
  sides: Record<'base' | 'newBase' | 'overlay', Words>;
  /** All in one sentence. */
  words: Words;
}

/** Says what the base was, what it is now, and what the overlay says instead. */
export function conflictsInWords(
  conflicts: readonly Conflict[],
  base: PackDocuments,
  overlay: PackDocuments,
): ConflictInWords[] {
  const wording = wordingOf(mergePatch(base, overlay) as PackDocuments);
  const beneath = wordingOf(base);
  return conflicts.map((conflict) => {
    const { file, pointer } = conflict;
    // What the overlay took away has its titles in the base only.
    const titles = conflict.overlay === null ? beneath : wording;
    const property = namesIn(pointer).at(-1) ?? '';
    const place = (language: Language) => placeInWords(titles[language], language, file, pointer);
    const value = (said: Json | undefined) =>
      inBoth((language) => valueInWords(titles[language], language, { file, property }, said));
    const sides = {
      base: value(conflict.base),
      newBase: value(conflict.newBase),
      overlay: conflict.overlay === null ? GONE : value(conflict.overlay),
    };
    return {
      ...conflict,
      document: inBoth((language) => place(language).document),
      place: inBoth((language) => place(language).path),
      sides,
      words: inBoth((language) =>
        SAYS[language](
          place(language).path,
          sides.base[language],
          sides.newBase[language],
          sides.overlay[language],
        ),
      ),
    };
  });
}

const GONE = { zh: '（删去）', en: '(taken away)' };

const SAYS = {
  zh: (path: string, base: string, now: string, own: string) =>
    `${path === '' ? '整份文件' : path}：基础原为 ${base}，现为 ${now}；改编包为 ${own}`,
  en: (path: string, base: string, now: string, own: string) =>
    `${path === '' ? 'the whole document' : path}: the base had ${base} and now has ${now}; the overlay has ${own}`,
};
