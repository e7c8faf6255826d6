import type { PackDocuments } from '../../../engine/difference/pack-documents.js';
import type { Decision } from '../../../engine/merge/decided.js';
import { disputedBy } from '../../../engine/merge/merge-in-words.js';
import type { Whose } from '../../../engine/merge/merge-files.js';
import type { Conflict } from '../../../engine/merge/merge-overlay.js';
import {
  type Disputed,
  type DisputeInWords,
  sidesInWords,
} from '../../../engine/merge/sides-in-words.js';

/** Whose word was taken, by place. */
export type Decisions = Readonly<Record<string, Whose>>;

/** Conflicts of an overlay with what comes beneath it, as people decide them; `own` is the side that the overlay is. */
export function toDecide(
  conflicts: readonly Conflict[],
  packs: Record<'base' | Whose, PackDocuments>,
  own: Whose,
): DisputeInWords[] {
  const disputes = conflicts.map(disputedBy);
  return sidesInWords(own === 'ours' ? disputes : disputes.map(turned), packs);
}

function turned({ ours, theirs, ...rest }: Disputed): Disputed {
  return {
    ...rest,
    ...(theirs === undefined ? {} : { ours: theirs }),
    ...(ours === undefined ? {} : { theirs: ours }),
  };
}

/** The decisions as the engine takes them. */
export function decisionsOf(decisions: Decisions, own: Whose): Record<string, Decision> {
  return Object.fromEntries(
    Object.entries(decisions).map(([place, side]) => [place, side === own ? 'own' : 'beneath']),
  );
}
