import type { Day } from '../json.js';
import type { CalendarDocument, Span } from '../types.js';
import { dayNumber, weekday } from './day.js';
import { LAST_MINUTE, minutesOf } from './zone.js';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A calendar made ready for counting; days are numbers since 1970-01-01. */
export interface CompiledCalendar {
  id: string;
  title: string;
  /** Minutes since midnight. */
  opensAt: number;
  closesAt: number;
  /** Closed weekdays, 0 for Monday. */
  rest: ReadonlySet<number>;
  holidays: ReadonlySet<number>;
  makeUpDays: ReadonlySet<number>;
  /** [first, last] pairs; empty: the whole year. */
  periods: readonly (readonly [number, number])[];
  /** The last published day. */
  knownUntil: number;
}

/** Joins a calendar with the one it is based on. */
export function compileCalendar(
  calendar: CalendarDocument,
  base?: CompiledCalendar,
): CompiledCalendar {
  const periods = Object.values(calendar.periods ?? {}).map(
    (span) => [dayNumber(span.from), dayNumber(span.to)] as const,
  );
  const rest = calendar.weeklyRest?.map((day) => WEEKDAYS.indexOf(day)) ?? base?.rest ?? [];
  return {
    id: calendar.id,
    title: calendar.title,
    opensAt: minutesOr(calendar.opensAt, base?.opensAt ?? 0),
    closesAt: minutesOr(calendar.closesAt, base?.closesAt ?? LAST_MINUTE),
    rest: new Set(rest),
    holidays: new Set([...(base?.holidays ?? []), ...daysOf(calendar.holidays)]),
    makeUpDays: new Set([
      ...(base?.makeUpDays ?? []),
      ...Object.keys(calendar.makeUpDays ?? {}).map(dayNumber),
    ]),
    periods: periods.length > 0 ? periods : (base?.periods ?? []),
    knownUntil: knownUntil(calendar, periods, base),
  };
}

/** Whether the calendar's people work on that day. */
export function isOpen(calendar: CompiledCalendar, day: Day): boolean {
  return isOpenNumber(calendar, dayNumber(day));
}

/** The same, for a day's number. Days after the published ones follow the weekly rest alone. */
export function isOpenNumber(calendar: CompiledCalendar, day: number): boolean {
  if (day > calendar.knownUntil) return !calendar.rest.has(weekday(day));
  if (!isInPeriod(calendar, day)) return false;
  if (calendar.makeUpDays.has(day)) return true;
  return !calendar.holidays.has(day) && !calendar.rest.has(weekday(day));
}

function isInPeriod(calendar: CompiledCalendar, day: number): boolean {
  if (calendar.periods.length === 0) return true;
  return calendar.periods.some(([from, to]) => from <= day && day <= to);
}

function knownUntil(
  calendar: CalendarDocument,
  periods: readonly (readonly [number, number])[],
  base?: CompiledCalendar,
): number {
  if (calendar.knownUntil !== undefined) return dayNumber(calendar.knownUntil);
  const lastPeriod = periods.length > 0 ? Math.max(...periods.map(([, to]) => to)) : Infinity;
  return Math.min(lastPeriod, base?.knownUntil ?? Infinity);
}

function minutesOr(time: string | undefined, otherwise: number): number {
  return time === undefined ? otherwise : minutesOf(time);
}

function daysOf(spans: Record<string, Span> = {}): number[] {
  return Object.values(spans).flatMap((span) => {
    const from = dayNumber(span.from);
    const length = dayNumber(span.to) - from + 1;
    return Array.from({ length: Math.max(0, Math.min(length, 400)) }, (_, index) => from + index);
  });
}
