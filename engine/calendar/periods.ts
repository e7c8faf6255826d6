import type { Day } from '../json.js';
import type { CalendarDocument } from '../types.js';

/** A period of a calendar: a term, a season, a year. */
export interface Period {
  id: string;
  title: string;
  from: Day;
  to: Day;
}

/** The periods of a calendar in order of time; where it has none of its own, those of the one it is based on. */
export function periodsOf(
  calendars: Record<string, CalendarDocument>,
  id: string | undefined,
): Period[] {
  const seen = new Set<string>();
  for (let at = id; at !== undefined && !seen.has(at); at = calendars[at]?.basedOn) {
    seen.add(at);
    const own = Object.entries(calendars[at]?.periods ?? {});
    if (own.length > 0) return own.map(([id, span]) => ({ id, ...span })).sort(byTime);
  }
  return [];
}

/** The period that a day lies in; else the last before it; else the first. */
export function periodAt(periods: readonly Period[], day: Day): Period | undefined {
  return periods.filter(({ from }) => from <= day).at(-1) ?? periods[0];
}

function byTime(one: Period, other: Period): number {
  return one.from < other.from ? -1 : 1;
}
