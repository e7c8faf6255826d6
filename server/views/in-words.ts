import type { Case } from '../../engine/case.js';
import { decide } from '../../engine/decide/decide.js';
import type { Happened } from './event-title.js';
import type { Span } from './spans.js';

/**
 * A case's history in the reader's language. What was reported is kept in the pack's language; since
 * a case replays to the same effects, the same events through the translated program give its words.
 */
export function inWords<T extends Happened>(spans: readonly Span<T>[]): Span<T>[] {
  if (spans.every(({ edition: { program, words } }) => words === program)) return [...spans];
  let present: Case | null = null;
  let isLost = false;
  return spans.map(({ edition, history }) => ({
    edition,
    history: history.map((one) => {
      const decision = isLost ? undefined : decide(edition.words, present, one.event);
      if (decision?.kind !== 'decided') {
        isLost = true;
        return one;
      }
      present = decision.case;
      return { ...one, effects: decision.effects };
    }),
  }));
}

/** The whole of it, whichever version it was lived on. */
export function wholeOf<T>(spans: readonly Span<T>[]): T[] {
  return spans.flatMap(({ history }) => history);
}
