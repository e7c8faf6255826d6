import type { Instant } from '../../json.js';
import type { Late } from './history.js';

/** When a timer fires that is due: then, or when those woke up that slept at that time. */
export function wakes(late: readonly Late[], dueAt: Instant): Instant {
  let at = dueAt;
  for (const span of late) {
    if (span.due > dueAt) break;
    if (span.at > at) at = span.at;
  }
  return at;
}
