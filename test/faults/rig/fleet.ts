import type { Ground } from './ground.js';
import { pause } from './pause.js';
import type { Random } from './random.js';
import { Served } from './served.js';

/**
 * Servers on one ground. People go to any of them, as through a proxy without sticky sessions; one that is killed is
 * started again. On SQLite there is one, and a spare that takes its place.
 */
export class Fleet {
  readonly #slots: Served[] = [];
  #spare: Served | undefined;
  #closed = false;
  #ahead: number;

  constructor(
    readonly ground: Ground,
    readonly size: number,
    { ahead = 0, env = {} }: { ahead?: number; env?: Record<string, string> } = {},
  ) {
    this.#ahead = ahead;
    this.env = env;
  }

  readonly env: Record<string, string>;

  /** How far the clock of all is ahead of ours, in ms. */
  get ahead(): number {
    return this.#ahead;
  }

  /** The time as the servers have it. */
  now(): number {
    return Date.now() + this.#ahead;
  }

  async open(): Promise<this> {
    for (let slot = 0; slot < this.size; slot += 1) this.#slots.push(this.#start());
    await Promise.all(this.#slots.map((served) => served.address));
    return this;
  }

  /** The address of one that is up; waits where none is. */
  async address(random: Random): Promise<string> {
    for (;;) {
      const up = this.#slots.filter((served) => served.up);
      if (up.length > 0) return random.pick(up).address;
      try {
        return await Promise.any(this.#slots.map((served) => served.address));
      } catch (error) {
        // All that were starting have just been killed, and others take their places; or one cannot start.
        if (this.#closed || this.#slots.some((served) => served.failed)) throw error;
        await pause(20);
      }
    }
  }

  get addresses(): Promise<string[]> {
    return Promise.all(this.#slots.map((served) => served.address));
  }

  /** One that listens; waits where none does. */
  async listening(random: Random): Promise<number> {
    await this.address(random);
    return random.pick([...this.#slots.keys()].filter((slot) => this.#slots[slot]?.up));
  }

  /** One that starts, if any does. */
  starting(): number | undefined {
    const slot = this.#slots.findIndex((served) => !served.up);
    return slot < 0 ? undefined : slot;
  }

  /** kill -9, and at once another in its place. */
  async kill(slot: number): Promise<void> {
    await this.#slots[slot]?.kill();
    if (this.#closed) return;
    if (this.ground.kind === 'postgres') {
      this.#slots[slot] = this.#start();
      return;
    }
    const next = this.#spare ?? this.#start({ spare: true });
    this.#slots[slot] = next;
    await next.begin(this.#ahead);
    this.#spare = this.#start({ spare: true });
  }

  /** Moves the clock of all. */
  async setAhead(ahead: number): Promise<void> {
    this.#ahead = ahead;
    await Promise.all(this.#slots.map((served) => served.setAhead(ahead)));
  }

  /** What they said last, of what went wrong. */
  get said(): string {
    return this.#slots.map(({ said }) => said).join('\n');
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#spare?.kill();
    await Promise.all(this.#slots.map((served) => served.stop()));
  }

  #start({ spare = false } = {}): Served {
    return new Served(this.ground, { ahead: this.#ahead, spare, env: this.env });
  }
}
