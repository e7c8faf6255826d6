import type { Instant } from '../../engine/json.js';
import type { Clock } from '../store/clock.js';
import type { Database } from '../store/database.js';
import { hasUnsealed, MOST_IN_A_SEAL, sealEvents } from '../store/writing/seals.js';
import type { Agenda, Due } from '../timers/agenda.js';

/** How long an event stays unsealed at most, while a server runs; a seal for each would make writers wait for each other. */
const PAUSE_MS = 10_000;

/** Seals what was written, every few seconds and before the server ends. */
export class Sealing implements Agenda {
  #last: Instant = -Infinity;

  /**
   * @param clock the machine's, also where a demonstration's clock is put forward
   * @param key makes seals that only who has it can make
   */
  constructor(private readonly needs: { database: Database; clock: Clock; key?: string }) {}

  async next(): Promise<Due | undefined> {
    const { database, clock } = this.needs;
    const at = clock.now();
    // A clock that was set back begins to count anew.
    const isSoon = at >= this.#last && at - this.#last < PAUSE_MS;
    if (isSoon || !(await hasUnsealed(database.read))) return undefined;
    return { at, carryOut: () => this.seal() };
  }

  /** Seals all there is. */
  async seal(): Promise<void> {
    const { database, clock, key } = this.needs;
    this.#last = clock.now();
    let sealed: number;
    do sealed = await database.write((sql) => sealEvents(sql, clock.now(), key));
    while (sealed === MOST_IN_A_SEAL);
  }
}
