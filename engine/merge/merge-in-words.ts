import type { PackDocuments } from '../difference/pack-documents.js';
import type { Words } from '../issue.js';
import { inBoth } from '../wording/wording.js';
import type { Conflict } from './merge-overlay.js';
import { mergePatch } from './merge-patch.js';
import { type Disputed, sidesInWords } from './sides-in-words.js';

/** A conflict of an overlay with the next version of its base as one sentence. */
export interface ConflictInWords extends Conflict {
  document: Words;
  /** The way to it within the document. */
  place: Words;
  words: Words;
}

/** Says what the base was, what it is now, and what the overlay says instead. */
export function conflictsInWords(
  conflicts: readonly Conflict[],
  { base, newBase, overlay }: Record<'base' | 'newBase' | 'overlay', PackDocuments>,
): ConflictInWords[] {
  const ours = mergePatch(newBase, overlay) as PackDocuments;
  const said = sidesInWords(conflicts.map(disputedBy), { base, ours, theirs: newBase });
  return conflicts.flatMap((conflict, index) => {
    const one = said[index];
    if (one === undefined) return [];
    const { document, place } = one;
    const words = inBoth((language) =>
      SAYS[language](place[language], one.base[language], one.theirs[language], one.ours[language]),
    );
    return [{ ...conflict, document, place, words }];
  });
}

/** Such a conflict with the overlay's word as ours; what the overlay takes away is absent there. */
export function disputedBy({ file, pointer, base, newBase, overlay }: Conflict): Disputed {
  return {
    ...{ file, pointer },
    ...(base === undefined ? {} : { base }),
    ...(newBase === undefined ? {} : { theirs: newBase }),
    ...(overlay === null ? {} : { ours: overlay }),
  };
}

const SAYS = {
  zh: (place: string, base: string, now: string, own: string) =>
    `${place}：基础原为 ${base}，现为 ${now}；改编包为 ${own}`,
  en: (place: string, base: string, now: string, own: string) =>
    `${place}: the base had ${base} and now has ${now}; the overlay has ${own}`,
};
