import type { CompiledCalendar } from '../calendar/calendar.js';
import { dayNumber, dayOfNumber, plusMonths, weekday } from '../calendar/day.js';
import type { Recurrence } from '../types.js';

/** A recurrence with the calendar that it counts in. Days are numbers since 1970-01-01. */
export interface CompiledRecurrence {
  definition: Recurrence;
  /** With period: the calendar whose periods they are. */
  calendar?: CompiledCalendar;
}

/** The days of a recurrence between two days, both included, in order, each once. */
export function daysBetween(recurrence: CompiledRecurrence, from: number, to: number): number[] {
  const days = DAYS[recurrence.definition.frequency](recurrence, from, to);
  return [...new Set(days)]
    .filter((day) => from <= day && day <= to)
    .sort((one, other) => one - other);
}

/**
 * The first day of a recurrence on or after `day`. Beyond the published periods it is the day of a
 * year before, in the next year: an estimate.
 *
 * @returns undefined where there is none at all, as with a calendar without periods
 */
export function firstFrom(recurrence: CompiledRecurrence, day: number): number | undefined {
  // Most come back within a month: there is no need to look at years of them.
  for (let gap = 32; gap <= LONGEST_GAP; gap *= 5) {
    const [known] = daysBetween(recurrence, day, day + gap);
    if (known !== undefined) return known;
  }
  return estimate(recurrence, day);
}

/** Yearly in one month is the rarest: two of its days are never further apart than this. */
const LONGEST_GAP = 32 * 25;

type Days = (recurrence: CompiledRecurrence, from: number, to: number) => number[];

const DAYS: Record<Recurrence['frequency'], Days> = {
  yearly: monthDays,
  monthly: monthDays,

  weekly({ definition: { byDay = 'MO' } }, from, to) {
    const first = from + ((WEEKDAYS.indexOf(byDay) - weekday(from) + 7) % 7);
    const count = Math.max(0, Math.floor((to - first) / 7) + 1);
    return Array.from({ length: count }, (_, index) => first + index * 7);
  },

  period({ definition: { byPeriodDay = 1 }, calendar }) {
    return (calendar?.periods ?? []).map(([first, last]) =>
      byPeriodDay > 0
        ? Math.min(first + byPeriodDay - 1, last)
        : Math.max(last + byPeriodDay + 1, first),
    );
  },
};

/** Yearly and monthly: one day in each of the months that are named, or in every month. */
function monthDays({ definition }: CompiledRecurrence, from: number, to: number): number[] {
  const { byMonth, byMonthDay = 1 } = definition;
  const days: number[] = [];
  for (let first = firstOfMonth(from); first <= to; first = plusMonths(first, 1)) {
    if (byMonth !== undefined && !byMonth.includes(monthOf(first))) continue;
    const last = plusMonths(first, 1) - 1;
    days.push(byMonthDay < 0 ? last : Math.min(first + byMonthDay - 1, last));
  }
  return days;
}

function estimate(recurrence: CompiledRecurrence, day: number): number | undefined {
  if (recurrence.calendar === undefined) return undefined;
  const published = daysBetween(recurrence, -Infinity, Infinity);
  const days = published.flatMap((known) => {
    const months = 12 * Math.max(1, Math.ceil((day - known) / 366));
    return [plusMonths(known, months), plusMonths(known, months + 12)];
  });
  // A period that is published by now is not estimated beside itself, from that of the year before.
  const isPublished = (candidate: number) =>
    published.some((known) => Math.abs(known - candidate) < SAME_PERIOD);
  const later = days.filter((candidate) => candidate >= day && !isPublished(candidate));
  return later.length === 0 ? undefined : Math.min(...later);
}

/** Periods of two years that lie no further apart than this are the same one of the year. */
const SAME_PERIOD = 45;

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

function firstOfMonth(day: number): number {
  return dayNumber(`${dayOfNumber(day).slice(0, 8)}01`);
}

function monthOf(day: number): number {
  return Number(dayOfNumber(day).slice(5, 7));
}
