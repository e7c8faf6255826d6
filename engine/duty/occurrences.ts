import { dayNumber, dayOfNumber, plusMonths } from '../calendar/day.js';
import { deadlineAfter } from '../calendar/duration.js';
import { dayOf, instantAt } from '../calendar/zone.js';
import type { Day } from '../json.js';
import type { CompiledDuty } from '../program.js';
import { daysBetween, firstFrom } from './recurrence.js';

/** One date of a duty. */
export interface Occurrence {
  /** From the beginning of this day on it is to be done. */
  opensOn: Day;
  /** The last day on which it is in time. */
  dueOn: Day;
  /** The day on which the next one opens: what is not done by its beginning is missed. */
  closesOn: Day;
}

/** When a duty falls to be done. */
export type Timing = Pick<CompiledDuty, 'opens' | 'by' | 'within'>;

/** The occurrences of a duty that open between two days, both included, in order. */
export function occurrencesBetween(
  timing: Timing,
  from: Day,
  to: Day,
  timeZone: string,
): Occurrence[] {
  return daysBetween(timing.opens, dayNumber(from), dayNumber(to)).map((opensOn) =>
    occurrenceOn(timing, opensOn, timeZone),
  );
}

/** The occurrence that is under way on a day: the last that has opened, unless the next was to open by then. */
export function occurrenceAt(timing: Timing, day: Day, timeZone: string): Occurrence | undefined {
  const today = dayNumber(day);
  const opensOn = daysBetween(timing.opens, today - LONGEST, today).at(-1);
  if (opensOn === undefined) return undefined;
  const occurrence = occurrenceOn(timing, opensOn, timeZone);
  return day < occurrence.closesOn ? occurrence : undefined;
}

/** The first day after `day` on which the duty opens, as far as the calendars are published. */
export function nextOpening({ opens }: Timing, day: Day): Day | undefined {
  const after = dayNumber(day) + 1;
  const [next] = daysBetween(opens, after, after + LONGEST);
  return next === undefined ? undefined : dayOfNumber(next);
}

/** No two dates of a duty are further apart than about two years. */
const LONGEST = 2 * 366;

function occurrenceOn({ opens, by, within }: Timing, opensOn: number, timeZone: string) {
  const next = firstFrom(opens, opensOn + 1) ?? plusMonths(opensOn, 12);
  const last = by === undefined ? undefined : firstFrom(by, opensOn);
  const beginning = instantAt(opensOn, 0, timeZone);
  return {
    opensOn: dayOfNumber(opensOn),
    dueOn:
      within === undefined
        ? dayOfNumber(last ?? next - 1)
        : dayOf(deadlineAfter(beginning, within, timeZone).at, timeZone),
    closesOn: dayOfNumber(next),
  };
}
