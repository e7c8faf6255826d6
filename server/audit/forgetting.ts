import type { Instant } from '../../engine/json.js';
import type { Clock } from '../store/clock.js';
import type { Database } from '../store/database.js';
import { forgetComparisonsBefore } from '../store/comparisons/writing.js';
import { forgetReadsBefore } from '../store/writing/access-log.js';
import type { Agenda, Due } from '../timers/agenda.js';

const DAY = 86_400_000;

/** A comparison is worked off, and one of the next year looks back at it; what it found of people is gone after that. */
const COMPARISONS_KEPT_DAYS = 400;

/** Lets go, once a day, of what was written down of readings longer ago than they are to be kept, and of old comparisons. */
export class Forgetting implements Agenda {
  #next: Instant | undefined;

  /** @param days how long readings are kept */
  constructor(private readonly needs: { database: Database; clock: Clock; days: number }) {}

  next(): Promise<Due | undefined> {
    const now = this.needs.clock.now();
    // A clock that was set back begins to count anew.
    if (this.#next === undefined || this.#next > now + DAY) this.#next = now;
    const at = this.#next;
    return Promise.resolve(at > now ? undefined : { at, carryOut: () => this.#forget(now) });
  }

  async #forget(now: Instant): Promise<void> {
    const { database, days } = this.needs;
    await database.write(async (sql) => {
      await forgetReadsBefore(sql, now - days * DAY);
      await forgetComparisonsBefore(sql, now - COMPARISONS_KEPT_DAYS * DAY);
    });
    this.#next = now + DAY;
  }
}
