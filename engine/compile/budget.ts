import { LIMITS } from './limits.js';

/** How much work a pack may make. It is counted, not timed: the same pack is refused everywhere or nowhere. */
export class Budget {
  #left: number = LIMITS.steps;

  /** Takes so many steps; throws when none are left. */
  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new PackTooComplex();
  }

  /** Steps taken so far. */
  get spent(): number {
    return LIMITS.steps - this.#left;
  }
}

/** A pack makes more work than any policy does. The compiler says so as a fault of the pack. */
export class PackTooComplex extends Error {
  constructor() {
    super('the pack is too complex');
    this.name = 'PackTooComplex';
  }
}
