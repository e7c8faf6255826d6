import type { PackDocuments } from '../difference/pack-documents.js';
import type { Words } from '../issue.js';
import type { Json } from '../json.js';
import { namesIn } from '../json-pointer.js';
import { placeInWords } from '../wording/place-in-words.js';
import { valueInWords } from '../wording/value-in-words.js';
import { inBoth, type Language, wordingOf, type Wording } from '../wording/wording.js';

/** A place of which several say something else, whoever they are. Absent is undefined. */
export interface Disputed {
  file: string;
  pointer: string;
  base?: Json;
  ours?: Json;
  theirs?: Json;
}

/** The same as people read it: where it is, and what each side says there. */
export interface DisputeInWords {
  file: string;
  pointer: string;
  document: Words;
  place: Words;
  base: Words;
  ours: Words;
  theirs: Words;
}

/**
 * Says what each side has at a place.
 *
 * @param packs the documents of each side, by which what they name has a title
 */
export function sidesInWords(
  disputes: readonly Disputed[],
  packs: Record<'base' | 'ours' | 'theirs', PackDocuments>,
): DisputeInWords[] {
  const wording = {
    base: wordingOf(packs.base),
    ours: wordingOf(packs.ours),
    theirs: wordingOf(packs.theirs),
  };
  return disputes.map((dispute) => {
    const { file, pointer } = dispute;
    // What one has taken away has its titles with the other, or with what both began from.
    const side =
      dispute.ours === undefined ? (dispute.theirs === undefined ? 'base' : 'theirs') : 'ours';
    const place = (language: Language) =>
      placeInWords(wording[side][language], language, file, pointer);
    const says = (of: Wording, value: Json | undefined) =>
      inBoth((language) => valueWords(of, language, dispute, value));
    return {
      file,
      pointer,
      document: inBoth((language) => place(language).document),
      place: inBoth((language) => {
        const { path } = place(language);
        return path === '' ? WHOLE[language] : path;
      }),
      base: says(wording.base, dispute.base),
      ours: says(wording.ours, dispute.ours),
      theirs: says(wording.theirs, dispute.theirs),
    };
  });
}

function valueWords(
  wording: Wording,
  language: Language,
  { file, pointer }: Disputed,
  value: Json | undefined,
): string {
  if (value === undefined || value === null) return GONE[language];
  if (pointer === '') return THERE[language];
  const property = namesIn(pointer).at(-1) ?? '';
  return valueInWords(wording[language], language, { file, property }, value);
}

const WHOLE = { zh: '整份文件', en: 'The whole document' };
const GONE = { zh: '没有这一项', en: 'Nothing here' };
const THERE = {
  zh: '有这份文件，内容各不相同',
  en: 'The document is there, and says something else',
};
