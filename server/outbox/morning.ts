import { dayNumber, dayOfNumber } from '../../engine/calendar/day.js';
import { dayOf, instantOf } from '../../engine/calendar/zone.js';
import type { Instant } from '../../engine/json.js';

/** When digests go out, before people begin to work. */
const MORNING = '07:30';

/** The next morning from now on. */
export function nextMorning(now: Instant, timeZone: string): Instant {
  const today = morningOf(dayOf(now, timeZone), timeZone);
  return now <= today ? today : morningOf(dayAfter(dayOf(now, timeZone)), timeZone);
}

/** A day as it is there, from midnight to midnight, and its morning. */
export function dayAt(now: Instant, timeZone: string) {
  const day = dayOf(now, timeZone);
  return {
    day,
    from: instantOf(`${day}T00:00`, timeZone),
    to: instantOf(`${dayAfter(day)}T00:00`, timeZone),
    morning: morningOf(day, timeZone),
  };
}

function morningOf(day: string, timeZone: string): Instant {
  return instantOf(`${day}T${MORNING}`, timeZone);
}

function dayAfter(day: string): string {
  return dayOfNumber(dayNumber(day) + 1);
}
