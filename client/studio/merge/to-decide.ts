import type { PackDocuments } from '../../../engine/difference/pack-documents.js';
import type { Decision } from '../../../engine/merge/decided.js';
import { conflictsInWords } from '../../../engine/merge/merge-in-words.js';
import type { Conflict } from '../../../engine/merge/merge-overlay.js';
import type { ConflictToDecide, Side } from './Conflicts.js';

/** Conflicts of a merge as people decide them. The overlay is one side, what comes beneath it the other. */
export function toDecide(
  conflicts: readonly Conflict[],
  base: PackDocuments,
  overlay: PackDocuments,
  ours: 'overlay' | 'newBase',
): ConflictToDecide[] {
  const theirs = ours === 'overlay' ? 'newBase' : 'overlay';
  return conflictsInWords(conflicts, base, overlay).map(
    ({ file, pointer, document, place, sides }) => ({
      ...{ file, pointer, document, place },
      ...{ base: sides.base, ours: sides[ours], theirs: sides[theirs] },
    }),
  );
}

/** The decisions as the engine takes them. */
export function decisionsOf(
  decisions: Readonly<Record<string, Side>>,
  ours: 'overlay' | 'newBase',
): Record<string, Decision> {
  const own: Side = ours === 'overlay' ? 'ours' : 'theirs';
  return Object.fromEntries(
    Object.entries(decisions).map(([place, side]) => [place, side === own ? 'own' : 'beneath']),
  );
}
