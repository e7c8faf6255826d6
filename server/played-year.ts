import { monthsAfter } from './rehearse-months.js';
import type { Ground } from './simulation/district.js';
import { simulate } from './simulation/simulate.js';
import type { SettableClock } from './store/clock.js';
import type { Sweeper } from './timers/sweeper.js';

/** How the year that a demonstration plays stands. */
export interface YearUnderWay {
  state: 'running' | 'done' | 'failed';
  /** How much of it is played, of 1. */
  share: number;
  /** The moment at which the clock stands when it is done. */
  until: number;
}

const MONTHS = 12;

/** Twelve months of a demonstration, played while the server goes on answering; one at a time. */
export class PlayedYear {
  #year: YearUnderWay | undefined;
  #playing: Promise<void> = Promise.resolve();
  #stopped = false;

  /** @param report told when it cannot go on */
  constructor(
    private readonly ground: Ground,
    private readonly clock: SettableClock,
    private readonly sweeper: Pick<Sweeper, 'kick'>,
    private readonly report: (error: unknown) => void,
  ) {}

  /** The year that is played now or was last; nothing, while there was none. */
  get year(): YearUnderWay | undefined {
    return this.#year;
  }

  get underWay(): boolean {
    return this.#year?.state === 'running';
  }

  /** Begins to play from now on. Whether one is under way is asked before. */
  async begin(): Promise<YearUnderWay> {
    const program = await this.ground.packs.active();
    if (program === undefined) throw new Error('no pack is in force');
    const from = this.clock.now();
    const until = monthsAfter(from, MONTHS, program.pack.timeZone);
    const year: YearUnderWay = { state: 'running', share: 0, until };
    this.#year = year;
    const course = { seed: String(from), from, until };
    this.#playing = simulate(this.ground, program, course, (share) => {
      if (this.#stopped) throw new Error('the server stops');
      year.share = share;
    })
      .then(async () => {
        await this.clock.set(until);
        await this.sweeper.kick();
        year.state = 'done';
      })
      .catch((error: unknown) => {
        year.state = 'failed';
        if (!this.#stopped) this.report(error);
      });
    return year;
  }

  /** Plays no more. Resolves when the day under way has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#playing;
  }
}
