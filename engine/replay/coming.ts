import type { Budget } from '../compile/budget.js';
import { dayNumber } from '../calendar/day.js';
import { dayOf, instantAt, instantOf } from '../calendar/zone.js';
import { occurrencesBetween } from '../duty/occurrences.js';
import type { Data, Instant } from '../json.js';
import type { Program } from '../program.js';
import type { ScenarioDocument } from '../types.js';

/** A date of a duty that comes while a story goes on, and what its case begins with. */
export interface Coming {
  at: Instant;
  duty: string;
  process: string;
  data: Data;
}

/** Steps that finding the dates of a day takes. */
const A_DAY = 20;

/** The dates of a story's duty, from the day of its first step to its last; in order. */
export function comingIn(
  { duties, pack: { timeZone } }: Program,
  { duty: id = '', figures = {}, steps }: ScenarioDocument,
  budget: Budget,
): Coming[] {
  const duty = duties[id];
  const [first, last] = [steps[0], steps.at(-1)].map((step) =>
    dayOf(instantOf(step?.at ?? '', timeZone), timeZone),
  );
  if (duty === undefined || first === undefined || last === undefined) return [];
  budget.spend(A_DAY * Math.max(0, dayNumber(last) - dayNumber(first)));
  return occurrencesBetween(duty, first, last, timeZone).map(({ opensOn, dueOn, closesOn }) => ({
    at: instantAt(dayNumber(opensOn), 0, timeZone),
    duty: id,
    process: duty.process,
    data: { ...(figures as Data), occurrence: opensOn, dueOn, closesOn },
  }));
}
