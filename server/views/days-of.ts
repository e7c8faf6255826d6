import { dayOf } from '../../engine/calendar/zone.js';
import type { Day, Instant } from '../../engine/json.js';
import type { Desk } from './desk.js';

/** The day on which a moment lies, in the district's time zone. */
export function dayAt({ active }: Pick<Desk, 'active'>, instant: Instant): Day {
  return dayOf(instant, active.program.pack.timeZone);
}

/** The last day of what is over from a moment on. */
export function lastDay(desk: Pick<Desk, 'active'>, end: Instant): Day {
  return dayAt(desk, end - 1);
}
