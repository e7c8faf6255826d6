import { dayNumber, dayOfNumber, weekday } from '../calendar/day.js';
import { periodsOf } from '../calendar/periods.js';
import type { Day } from '../json.js';
import type { CalendarDocument } from '../types.js';

/** Why a day is open or closed. `estimated`: not published yet, told by the weekly rest alone. */
export type DayReason = 'open' | 'rest' | 'holiday' | 'made-up' | 'outside' | 'estimated';

/** How one day stands in a calendar. */
export interface DayStanding {
  day: Day;
  isOpen: boolean;
  reason: DayReason;
  /** What the holiday or the make-up day is called. */
  title?: string;
  /** The calendar that says so, where it is another that this one is based on. */
  from?: string;
  /** The period that the day lies in. */
  period?: string;
}

/** Every day of a year as a calendar has it, with those it is based on: what a program would count, with the reasons. */
export function yearOf(
  calendars: Record<string, CalendarDocument>,
  id: string,
  year: number,
): DayStanding[] {
  const chain = chainOf(calendars, id);
  const periods = periodsOf(calendars, id);
  const rest = chain.find(({ weeklyRest }) => weeklyRest !== undefined)?.weeklyRest ?? [];
  const until = knownUntil(chain);
  const marks = marksOf(chain);
  return daysOf(year).map((day) => {
    const period = periods.find(({ from, to }) => from <= day && day <= to);
    const within = period === undefined ? {} : { period: period.id };
    const isRest = rest.includes(WEEKDAYS[weekday(dayNumber(day))] ?? 'MO');
    if (day > until) return { day, isOpen: !isRest, reason: 'estimated', ...within };
    const mark = marks.get(day);
    const said = mark === undefined ? {} : { title: mark.title, ...from(mark.calendar, id) };
    if (periods.length > 0 && period === undefined)
      return { day, isOpen: false, reason: 'outside', ...said };
    if (mark !== undefined)
      return { day, isOpen: mark.isOpen, reason: mark.reason, ...said, ...within };
    return { day, isOpen: !isRest, reason: isRest ? 'rest' : 'open', ...within };
  });
}

/** A calendar, the one that it is based on, and so on; a circle ends where it began. */
function chainOf(calendars: Record<string, CalendarDocument>, id: string): CalendarDocument[] {
  const chain: CalendarDocument[] = [];
  for (let at: string | undefined = id; at !== undefined; at = calendars[at]?.basedOn) {
    const calendar = calendars[at];
    if (calendar === undefined || chain.includes(calendar)) break;
    chain.push(calendar);
  }
  return chain;
}

/** The last day that was published: its own word, else the end of its periods or what it is based on. */
function knownUntil([calendar, ...base]: readonly CalendarDocument[]): Day {
  if (calendar === undefined) return LAST;
  if (calendar.knownUntil !== undefined) return calendar.knownUntil;
  const ends = Object.values(calendar.periods ?? {}).map(({ to }) => to);
  const own = ends.sort().at(-1) ?? LAST;
  const under = knownUntil(base);
  return own < under ? own : under;
}

const LAST: Day = '9999-12-31';

interface Mark {
  isOpen: boolean;
  reason: 'holiday' | 'made-up';
  title: string;
  calendar: string;
}

/** What is said of single days. A make-up day stands, whoever says it; of two holidays the nearer calendar's name. */
function marksOf(chain: readonly CalendarDocument[]): Map<Day, Mark> {
  const marks = new Map<Day, Mark>();
  for (const { id, holidays = {} } of [...chain].reverse())
    for (const { title, from: first, to } of Object.values(holidays))
      for (const day of spanOf(first, to))
        marks.set(day, { isOpen: false, reason: 'holiday', title, calendar: id });
  for (const { id, makeUpDays = {} } of [...chain].reverse())
    for (const [day, title] of Object.entries(makeUpDays))
      marks.set(day, { isOpen: true, reason: 'made-up', title, calendar: id });
  return marks;
}

function from(calendar: string, id: string): { from?: string } {
  return calendar === id ? {} : { from: calendar };
}

function daysOf(year: number): Day[] {
  return spanOf(`${year}-01-01`, `${year}-12-31`);
}

function spanOf(first: Day, last: Day): Day[] {
  const start = dayNumber(first);
  const length = Math.max(0, Math.min(dayNumber(last) - start + 1, 400));
  return Array.from({ length }, (_, index) => dayOfNumber(start + index));
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
