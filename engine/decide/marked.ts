import type { CaseEvent } from '../case.js';
import type { Data } from '../json.js';

/** What the other open cases of a record hear when one of them has changed it. */
export const RECORD_MARKED = 'record.marked';

/**
 * Whether others hear of what this event has marked: work that was done or put right, an application, or a timer.
 * What a telling marks they have heard as that very telling, and a case that hears of a mark starts
 * nothing further by its own, so that two cases never go on answering one another.
 */
export function othersHearOf(event: Pick<CaseEvent, 'type'> & { how?: { kind: string } }): boolean {
  if (event.type === 'opened') return event.how?.kind === 'form';
  return ['submitted', 'corrected', 'fell-due'].includes(event.type);
}

/** Whether a record says something else than before. */
export function differs(before: Data, after: Data): boolean {
  return Object.keys(after).some(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
}
