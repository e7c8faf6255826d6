import type { Day } from '../json.js';

const MILLISECONDS = 86_400_000;

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / MILLISECONDS;
}

/** The day with this number: the inverse of dayNumber. */
export function dayOfNumber(number: number): Day {
  return new Date(number * MILLISECONDS).toISOString().slice(0, 10);
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

/** The same day `months` later (or earlier), or that month's last day: 31 January + 1 = 28 February. */
export function plusMonths(number: number, months: number): number {
  const date = new Date(number * MILLISECONDS);
  const wanted = date.getUTCMonth() + months;
  const last = new Date(Date.UTC(date.getUTCFullYear(), wanted + 1, 0)).getUTCDate();
  return Date.UTC(date.getUTCFullYear(), wanted, Math.min(date.getUTCDate(), last)) / MILLISECONDS;
}

/** Whether `text` is a day that exists: 2026-02-30 is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const number = dayNumber(text);
  return !Number.isNaN(number) && dayOfNumber(number) === text;
}
