import type { Day, Instant } from '../json.js';

const QUARTER = 15 * 60_000;
const MOST_REMEMBERED = 20_000;
const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** The day it is in `timeZone` at `instant`: 2026-09-01. */
export function dayOf(instant: Instant, timeZone: string): Day {
  return localOf(instant, timeZone).slice(0, 10);
}

/** The wall clock in `timeZone` at `instant`, to the minute: 2026-09-01T08:30. */
export function localOf(instant: Instant, timeZone: string): string {
  return new Date(instant + offsetAt(instant, timeZone)).toISOString().slice(0, 16);
}

/**
 * The instant at which the wall clock in `timeZone` shows `local` (2026-09-01T08:30). A time that
 * the clock skips when it is put forward becomes the same distance after the skip.
 */
export function instantOf(local: string, timeZone: string): Instant {
  const asIfUtc = Date.parse(`${local}Z`);
  const first = asIfUtc - offsetAt(asIfUtc, timeZone);
  return asIfUtc - offsetAt(first, timeZone);
}

/** Whether `timeZone` is one that this machine knows. */
export function isTimeZone(timeZone: string): boolean {
  try {
    return format(timeZone).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Offsets change on the quarter hour at the finest, so one look-up a quarter serves. */
function offsetAt(instant: Instant, timeZone: string): number {
  const quarter = Math.floor(instant / QUARTER);
  const key = `${timeZone} ${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size >= MOST_REMEMBERED) offsets.clear();
  const offset = computeOffset(quarter * QUARTER, timeZone);
  offsets.set(key, offset);
  return offset;
}

function computeOffset(instant: Instant, timeZone: string): number {
  const parts: Record<string, string> = {};
  for (const { type, value } of format(timeZone).formatToParts(instant)) parts[type] = value;
  const { year, month, day, hour, minute, second } = parts;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - instant;
}

function format(timeZone: string): Intl.DateTimeFormat {
  let found = formats.get(timeZone);
  if (found === undefined) {
    const two = '2-digit';
    found = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: two,
      day: two,
      hour: two,
      minute: two,
      second: two,
    });
    formats.set(timeZone, found);
  }
  return found;
}
