import type { Day, Instant } from '../json.js';
import type { Duration, Parameter } from '../types.js';
import { type CompiledCalendar, isOpenNumber } from './calendar.js';
import { dayNumber, plusMonths } from './day.js';
import { dayNumberAt, instantAt, LAST_MINUTE, minutesAt, minutesOf } from './zone.js';

const HOUR = 3_600_000;
/** No count goes on for longer than this many days, whatever the calendar says. */
const HORIZON = 3660 * 2;

/** How long, with its parameter looked up and its calendar at hand. */
export interface Span {
  unit: 'hours' | 'days' | 'weeks' | 'months';
  count: number;
  calendar?: CompiledCalendar;
}

/** A moment that was counted; `estimated` when the count ran past the published calendar. */
export interface Moment {
  at: Instant;
  estimated?: true;
}

/** What a timer says about its moment, beside how long. */
export interface Counting {
  timeZone: string;
  includesFirstDay?: boolean;
  at?: string;
}

/** Looks up a duration. Undefined when it names nothing that exists, or a parameter that is no time. */
export function spanOf(
  duration: Duration,
  parameters: Record<string, Parameter>,
  calendars: Record<string, CompiledCalendar>,
): Span | undefined {
  if (typeof duration === 'string') {
    const parameter = parameters[duration.slice('params.'.length)];
    if (parameter === undefined) return undefined;
    const { unit, default: count, calendar } = parameter;
    if (unit !== 'hours' && unit !== 'days' && unit !== 'weeks' && unit !== 'months')
      return undefined;
    return withCalendar({ unit, count }, calendar, calendars);
  }
  const { calendar, ...rest } = duration;
  const [unit, count] = Object.entries(rest)[0] ?? [];
  if (unit === undefined || count === undefined) return undefined;
  return withCalendar({ unit: unit as Span['unit'], count }, calendar, calendars);
}

/** The moment at which a timer fires that counts `span` from a day or an instant. */
export function momentAfter(start: Day | Instant, span: Span, counting: Counting): Moment {
  if (span.unit === 'hours') return { at: instantAtStart(start, counting) + span.count * HOUR };
  const from = startDay(start, counting.timeZone);
  if (span.unit === 'days' && span.calendar !== undefined) {
    const { day, estimated } = nthOpenDay(
      span.calendar,
      from,
      span.count,
      counting.includesFirstDay === true,
    );
    return at(day, timeOr(span.calendar.opensAt, counting), counting.timeZone, estimated);
  }
  const day =
    plainDays(from, span) - (counting.includesFirstDay === true && span.count > 0 ? 1 : 0);
  return at(day, timeOf(start, counting), counting.timeZone);
}

/** The moment at which a timer fires that counts `span` back from a day or an instant. */
export function momentBefore(end: Day | Instant, span: Span, counting: Counting): Moment {
  if (span.unit === 'hours') return { at: instantAtStart(end, counting) - span.count * HOUR };
  const to = startDay(end, counting.timeZone);
  if (span.unit === 'days' && span.calendar !== undefined) {
    const { day, estimated } = nthOpenDayBefore(span.calendar, to, span.count);
    return at(day, timeOr(span.calendar.opensAt, counting), counting.timeZone, estimated);
  }
  return at(plainDays(to, span, -1), timeOf(end, counting), counting.timeZone);
}

/** The moment by which work must be done that may take `span` from `now`: the end of the last day. */
export function deadlineAfter(now: Instant, span: Span, timeZone: string): Moment {
  if (span.unit === 'hours') return { at: now + span.count * HOUR };
  const from = startDay(now, timeZone);
  if (span.unit === 'days' && span.calendar !== undefined) {
    const { day, estimated } = nthOpenDay(span.calendar, from, span.count, false);
    return at(day, span.calendar.closesAt, timeZone, estimated);
  }
  return at(plainDays(from, span), LAST_MINUTE, timeZone);
}

/** The moment by which work must be done whose last day is `day`: the end of that day. */
export function endOf(day: Day, timeZone: string): Moment {
  return at(dayNumber(day), LAST_MINUTE, timeZone);
}

/** How many days of `calendar` lie in [from, to], both included. */
export function openDaysBetween(calendar: CompiledCalendar, from: Day, to: Day): number {
  let count = 0;
  const last = Math.min(dayNumber(to), dayNumber(from) + HORIZON);
  for (let day = dayNumber(from); day <= last; day += 1)
    if (isOpenNumber(calendar, day)) count += 1;
  return count;
}

function nthOpenDay(
  calendar: CompiledCalendar,
  from: number,
  count: number,
  includesFirst: boolean,
) {
  let left = Math.max(count, includesFirst ? 1 : 0);
  let day = includesFirst || left === 0 ? from : from + 1;
  if (left === 0) left = 1;
  for (const end = from + HORIZON; day < end; day += 1) {
    if (isOpenNumber(calendar, day) && (left -= 1) === 0) break;
  }
  return { day, estimated: day > calendar.knownUntil };
}

function nthOpenDayBefore(calendar: CompiledCalendar, to: number, count: number) {
  let day = to;
  for (let left = count; left > 0 && day > to - HORIZON;) {
    day -= 1;
    if (isOpenNumber(calendar, day)) left -= 1;
  }
  return { day, estimated: to > calendar.knownUntil };
}

function plainDays(from: number, { unit, count }: Span, sign: 1 | -1 = 1): number {
  if (unit === 'months') return plusMonths(from, sign * count);
  return from + sign * count * (unit === 'weeks' ? 7 : 1);
}

function withCalendar(
  span: Span,
  calendar: string | undefined,
  calendars: Record<string, CompiledCalendar>,
) {
  if (calendar === undefined) return span;
  const found = calendars[calendar];
  return found === undefined ? undefined : { ...span, calendar: found };
}

function startDay(start: Day | Instant, timeZone: string): number {
  return typeof start === 'string' ? dayNumber(start) : dayNumberAt(start, timeZone);
}

function timeOf(start: Day | Instant, counting: Counting): number {
  return timeOr(typeof start === 'string' ? 0 : minutesAt(start, counting.timeZone), counting);
}

function timeOr(otherwise: number, { at }: Counting): number {
  return at === undefined ? otherwise : minutesOf(at);
}

function instantAtStart(start: Day | Instant, { timeZone, at }: Counting): Instant {
  if (typeof start === 'number') return start;
  return instantAt(dayNumber(start), minutesOf(at ?? '00:00'), timeZone);
}

function at(day: number, minutes: number, timeZone: string, estimated = false): Moment {
  const instant = instantAt(day, minutes, timeZone);
  return estimated ? { at: instant, estimated } : { at: instant };
}
