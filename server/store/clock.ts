import type { Instant } from '../../engine/json.js';
import type { Database } from './database.js';
import { remember, setting } from './settings.js';

/** The one place that time comes from. */
export interface Clock {
  now(): Instant;
}

/** The clock of a demonstration or a test: it runs as the machine's does, from wherever it was set. */
export interface SettableClock extends Clock {
  /** From now on it is this moment; also after a restart. */
  set(now: Instant): Promise<void>;
}

export const systemClock: Clock = { now: () => Date.now() };

/** A clock whose distance from the machine's is kept in the database. */
export async function settableClock(
  database: Database,
  machine: Clock = systemClock,
): Promise<SettableClock> {
  let ahead = Number((await setting(database.read, CLOCK_AHEAD)) ?? 0);
  return {
    now: () => machine.now() + ahead,
    async set(now) {
      const distance = now - machine.now();
      await database.write((sql) => remember(sql, CLOCK_AHEAD, String(distance)));
      ahead = distance;
    },
  };
}

/** Milliseconds that the clock is ahead of the machine's. */
const CLOCK_AHEAD = 'clock-ahead';
