import type { Budget } from '../compile/budget.js';
import { dayNumber } from '../calendar/day.js';
import { instantAt } from '../calendar/zone.js';
import { occurrencesBetween } from '../duty/occurrences.js';
import type { Data, Day, Instant } from '../json.js';
import type { Program } from '../program.js';

/** A date of a duty that comes while a story goes on, and what its case begins with. */
export interface Coming {
  at: Instant;
  duty: string;
  process: string;
  data: Data;
}

/** Steps that finding the dates of a day takes. */
const A_DAY = 20;

/** The dates of a duty that come from one day to another, both included; in order. */
export function comingIn(
  { duties, pack: { timeZone } }: Program,
  { id, figures, first, last }: { id: string; figures: Data; first: Day; last: Day },
  budget: Budget,
): Coming[] {
  const duty = duties[id];
  if (duty === undefined) return [];
  budget.spend(A_DAY * Math.max(0, dayNumber(last) - dayNumber(first)));
  return occurrencesBetween(duty, first, last, timeZone).map(({ opensOn, dueOn, closesOn }) => ({
    at: instantAt(dayNumber(opensOn), 0, timeZone),
    duty: id,
    process: duty.process,
    data: { ...figures, occurrence: opensOn, dueOn, closesOn },
  }));
}
