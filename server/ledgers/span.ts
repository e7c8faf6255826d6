import { type Period, periodAt, periodsOf } from '../../engine/calendar/periods.js';
import type { Day } from '../../engine/json.js';
import type { Program } from '../../engine/program.js';

/** Which days are wanted. */
export interface Days {
  period?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/** The days that are shown, and what else could be. */
export interface Span {
  /** Latest first. */
  periods: Period[];
  /** The period that is shown; `all`: of any day; empty: the list has no days. */
  period: string;
  holds: (day: Day | undefined) => boolean;
}

/** The days that a list is of: those that are asked for, else the present period or the last one. */
export function spanOf(
  { documents }: Program,
  list: { day?: string; calendar?: string },
  wanted: Days,
  today: Day,
): Span | undefined {
  if (list.day === undefined) return { periods: [], period: '', holds: () => true };
  const known = periodsOf(documents.calendar, list.calendar);
  const periods = known.toReversed();
  const { from, to } = wanted;
  if (from !== undefined || to !== undefined)
    return { periods, period: ALL, holds: between(from ?? '', to ?? '9999-12-31') };
  if (wanted.period === ALL || known.length === 0)
    return { periods, period: ALL, holds: () => true };
  const period =
    wanted.period === undefined
      ? periodAt(known, today)
      : known.find(({ id }) => id === wanted.period);
  return period && { periods, period: period.id, holds: between(period.from, period.to) };
}

/** Of any day. */
const ALL = 'all';

function between(from: Day, to: Day): Span['holds'] {
  return (day) => day !== undefined && from <= day && day <= to;
}
