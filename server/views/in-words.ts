import type { Case } from '../../engine/case.js';
import { decide } from '../../engine/decide/decide.js';
import type { Edition } from './editions.js';
import type { Happened } from './event-title.js';

/**
 * A case's history in the reader's language. What was reported is kept in the pack's language; since
 * a case replays to the same effects, the same events through the translated program give its words.
 */
export function inWords<T extends Happened>(
  { program, words }: Edition,
  history: readonly T[],
): T[] {
  if (words === program) return [...history];
  let present: Case | null = null;
  const told: T[] = [];
  for (const one of history) {
    const decision = decide(words, present, one.event);
    if (decision.kind !== 'decided') return [...told, ...history.slice(told.length)];
    present = decision.case;
    told.push({ ...one, effects: decision.effects });
  }
  return told;
}
