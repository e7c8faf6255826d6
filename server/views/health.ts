import type { Health } from '../http/types.js';
import type { Installation } from '../installation.js';
import { timersDue } from '../store/reading/timers-due.js';
import { isoOf } from './instant.js';

/** Whether the server and its database answer, and whether timers wait past their time. */
export async function healthView({ database, clock }: Installation): Promise<Health> {
  const now = clock.now();
  return {
    status: 'ok',
    database: database.kind,
    now: isoOf(now),
    timersDue: await timersDue(database.read, now),
  };
}
