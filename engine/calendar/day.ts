import type { Day } from '../json.js';

const MILLISECONDS = 86_400_000;
/** Fifty years: the same few days are asked for again and again, and a date costs a microsecond. */
const MOST_REMEMBERED = 20_000;
const numbers = new Map<Day, number>();
const days = new Map<number, Day>();

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return numbers.get(day) ?? rememberNumber(day);
}

/** The day with this number: the inverse of dayNumber. */
export function dayOfNumber(number: number): Day {
  return days.get(number) ?? rememberDay(number);
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

/** The same day `months` later (or earlier), or that month's last day: 31 January + 1 = 28 February. */
export function plusMonths(number: number, months: number): number {
  const date = new Date(number * MILLISECONDS);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + months;
  const first = Date.UTC(year, month) / MILLISECONDS;
  const next = Date.UTC(year, month + 1) / MILLISECONDS;
  return Math.min(first + date.getUTCDate(), next) - 1;
}

/** Whether `text` is a day that exists: 2026-02-30 is none. */
export function isDay(text: string): boolean {
  if (numbers.has(text)) return true;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const number = dayNumber(text);
  return !Number.isNaN(number) && dayOfNumber(number) === text;
}

function rememberNumber(day: Day): number {
  const number = Date.parse(`${day}T00:00:00Z`) / MILLISECONDS;
  if (Number.isNaN(number) || dayOfNumber(number) !== day) return number;
  if (numbers.size >= MOST_REMEMBERED) numbers.clear();
  numbers.set(day, number);
  return number;
}

function rememberDay(number: number): Day {
  const day = new Date(number * MILLISECONDS).toISOString().slice(0, 10);
  if (days.size >= MOST_REMEMBERED) days.clear();
  days.set(number, day);
  return day;
}
