import type { Day, Instant } from '../json.js';

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
const DAY = 24 * 60 * MINUTE;
/** 23:59, in minutes since midnight. */
export const LAST_MINUTE = 24 * 60 - 1;
const MOST_REMEMBERED = 20_000;
const formats = new Map<string, Intl.DateTimeFormat>();

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
  return instantAsIfUtc(Date.parse(`${local}Z`), timeZone);
}

/** The same for a day's number and minutes since its midnight. */
export function instantAt(day: number, minutes: number, timeZone: string): Instant {
  return instantAsIfUtc(day * DAY + minutes * MINUTE, timeZone);
}

/** The number of the day it is in `timeZone` at `instant`. */
export function dayNumberAt(instant: Instant, timeZone: string): number {
  return Math.floor((instant + offsetAt(instant, timeZone)) / DAY);
}

/** How many minutes of its day have passed in `timeZone` at `instant`. */
export function minutesAt(instant: Instant, timeZone: string): number {
  const local = instant + offsetAt(instant, timeZone);
  return Math.floor((local - Math.floor(local / DAY) * DAY) / MINUTE);
}

/** Minutes since midnight: 08:30 is 510. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function instantAsIfUtc(asIfUtc: number, timeZone: string): Instant {
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

/**
 * How far the clock of a zone is from UTC. Most days have one offset from midnight to midnight, so that two
 * look-ups serve all of their hours; on a day on which it changes, it does so on a quarter hour.
 */
function offsetAt(instant: Instant, timeZone: string): number {
  const zone = zoneOf(timeZone);
  const day = Math.floor(instant / DAY);
  const known = zone.days.get(day);
  if (known !== undefined && known !== CHANGES) return known;
  if (known === CHANGES) return remembered(zone, Math.floor(instant / QUARTER) * QUARTER);
  const [begin, end] = [remembered(zone, day * DAY), remembered(zone, (day + 1) * DAY)];
  zone.days.set(day, begin === end ? begin : CHANGES);
  return offsetAt(instant, timeZone);
}

/** What is known of a zone: the offset of whole days, and at single instants. */
interface Zone {
  name: string;
  days: Map<number, number | typeof CHANGES>;
  instants: Map<Instant, number>;
}

const CHANGES = 'changes';
const zones = new Map<string, Zone>();

function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known !== undefined && known.instants.size < MOST_REMEMBERED) return known;
  const zone: Zone = { name, days: new Map(), instants: new Map() };
  zones.set(name, zone);
  return zone;
}

function remembered({ name, instants }: Zone, instant: Instant): number {
  const known = instants.get(instant);
  if (known !== undefined) return known;
  const offset = computeOffset(instant, name);
  instants.set(instant, offset);
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
