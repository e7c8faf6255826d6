import type { Instant } from '../../engine/json.js';
import type { Clock } from '../store/clock.js';

/** A clock that stands until it is put forward. It never runs back. */
export class SimulatedClock implements Clock {
  #now: Instant;

  constructor(beginning: Instant) {
    this.#now = beginning;
  }

  now(): Instant {
    return this.#now;
  }

  forwardTo(moment: Instant): void {
    this.#now = Math.max(this.#now, moment);
  }

  /** Between one thing that somebody does and the next. */
  tick(): void {
    this.#now += 20_000;
  }
}
