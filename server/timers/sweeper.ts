import type { Instant } from '../../engine/json.js';
import type { CaseService } from '../cases/case.service.js';
import { type Clock, systemClock } from '../store/clock.js';
import { isConflict } from '../store/conflict.js';
import { outageOf } from '../store/outage.js';
import type { Agenda, Due } from './agenda.js';

/** How long a timer may be late at most while the server runs. */
const LONGEST_NAP_MS = 2_000;

/** How long what could not be carried out is left alone, so that all else has its turn. */
const REST_MS = 60_000;

/** How many timers are worked on at the same time: on SQLite they share a commit. */
const TOGETHER = 8;

export type Report = (error: unknown) => void;

/**
 * Fires timers, and carries out what else has its time, as it comes due. It looks every few seconds
 * instead of waiting for the next one: a wait of a month would overflow and end at once, and clocks
 * are set.
 */
export class Sweeper {
  #nap: NodeJS.Timeout | undefined;
  #sweeping: Promise<void> | undefined;
  #kicks = 0;
  #stopped = false;
  #lookedAt: Instant | undefined;
  /** Agendas that failed, each until when it rests, by the time of the machine. */
  readonly #resting = new Map<Agenda, Instant>();

  /**
   * @param agendas what happens in time beside the timers of cases
   * @param report told when the database cannot be reached, where the next look tries again, and of what cannot be
   *   carried out
   * @param machine the time of the machine, by which others see whether it still looks
   */
  constructor(
    private readonly cases: Pick<CaseService, 'fireDueTimer'>,
    private readonly agendas: readonly Agenda[],
    private readonly report: Report,
    private readonly machine: Clock = systemClock,
  ) {}

  /** When it looked last and could; while it works off much that is due, after each piece. */
  get lookedAt(): Instant | undefined {
    return this.#lookedAt;
  }

  /** Catches up with all that came due while nobody looked, then keeps looking. */
  async start(): Promise<void> {
    await this.kick();
    this.#sleep();
  }

  /** Looks now. Resolves when nothing is due any more. */
  async kick(): Promise<void> {
    this.#kicks += 1;
    this.#sweeping ??= this.#sweep();
    await this.#sweeping;
  }

  /** Looks no more. Resolves when what is under way has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#nap);
    await this.#sweeping?.catch(this.report);
  }

  async #sweep(): Promise<void> {
    try {
      let seen: number;
      do {
        // Who kicks while we look may have done something that we have looked past already.
        seen = this.#kicks;
        await this.#fireAll();
      } while (seen !== this.#kicks);
    } finally {
      this.#sweeping = undefined;
    }
  }

  /** Timers and all else, in the order in which it was due. */
  async #fireAll(): Promise<void> {
    for (;;) {
      const first = await this.#firstDue();
      // A timer of the same moment comes first: what ends has ended before the next begins.
      await this.#fireTimers(first?.due.at);
      this.#lookedAt = this.machine.now();
      if (first === undefined || this.#stopped) return;
      await this.#orRest(first.agenda, first.due.carryOut);
    }
  }

  async #firstDue(): Promise<{ agenda: Agenda; due: Due } | undefined> {
    const now = this.machine.now();
    const awake = this.agendas.filter((agenda) => !this.#rests(agenda, now));
    const all = await Promise.all(
      awake.map(async (agenda) => {
        const due = await this.#orRest(agenda, () => agenda.next());
        return due === undefined ? [] : [{ agenda, due }];
      }),
    );
    return all.flat().sort((one, other) => one.due.at - other.due.at)[0];
  }

  #rests(agenda: Agenda, now: Instant): boolean {
    const until = this.#resting.get(agenda);
    // A machine whose clock was set back waits for nothing.
    return until !== undefined && now < until && until - now <= REST_MS;
  }

  /** What is broken in one agenda is reported and stops no other; without a database nobody goes on, until the next look. */
  async #orRest<T>(agenda: Agenda, work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (isConflict(error) || outageOf(error) !== undefined) throw error;
      this.report(error);
      this.#resting.set(agenda, this.machine.now() + REST_MS);
      return undefined;
    }
  }

  async #fireTimers(until: Instant | undefined): Promise<void> {
    const fire = () => this.cases.fireDueTimer(undefined, until);
    while (!this.#stopped && (await fire()) !== 'nothing-due') {
      await Promise.all(Array.from({ length: TOGETHER }, fire));
      this.#lookedAt = this.machine.now();
    }
  }

  #sleep(): void {
    if (this.#stopped) return;
    this.#nap = setTimeout(() => {
      void this.kick()
        .catch(this.report)
        .then(() => this.#sleep());
    }, LONGEST_NAP_MS);
    // A server that is otherwise done may end.
    this.#nap.unref();
  }
}
