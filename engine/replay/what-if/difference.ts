import type { Instant } from '../../json.js';
import type { Place } from './addressed.js';
import type { Work } from './work.js';

/** Work with whose it is. */
export interface PlacedWork extends Work {
  place: Place;
}

/** One task under both rules; where one is left out, only the other has it. */
export interface Pair {
  live?: PlacedWork;
  draft?: PlacedWork;
}

/**
 * Pairs the tasks of a record under both rules: the first of a process, task and role with the first of the same, the
 * second with the second. Both lists are in order of opening.
 */
export function paired(live: readonly PlacedWork[], draft: readonly PlacedWork[]): Pair[] {
  const byTask = new Map<string, { live: PlacedWork[]; draft: PlacedWork[] }>();
  const at = ({ process, task, place: { role } }: PlacedWork) => {
    const key = `${process} ${task} ${role}`;
    const both = byTask.get(key) ?? { live: [], draft: [] };
    byTask.set(key, both);
    return both;
  };
  for (const work of live) at(work).live.push(work);
  for (const work of draft) at(work).draft.push(work);
  return [...byTask.values()].flatMap((both) => {
    const longer = both.live.length > both.draft.length ? both.live : both.draft;
    return longer.map((_, index): Pair => {
      const [one, other] = [both.live[index], both.draft[index]];
      return { ...(one && { live: one }), ...(other && { draft: other }) };
    });
  });
}

/** Whether somebody else has it, or it begins, ends or is due at another time. */
export function isMoved({ live, draft }: Pair): boolean {
  return (
    live !== undefined &&
    draft !== undefined &&
    (live.place.unit !== draft.place.unit ||
      live.openedAt !== draft.openedAt ||
      live.dueAt !== draft.dueAt ||
      live.isOverdue !== draft.isOverdue)
  );
}

/** When it begins, under whichever rule it does. */
export function beginOf({ live, draft }: Pair): Instant {
  return draft?.openedAt ?? live?.openedAt ?? 0;
}
