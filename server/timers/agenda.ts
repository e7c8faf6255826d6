import type { Instant } from '../../engine/json.js';

/** Something that is to happen at a time without being a timer of a case. */
export interface Due {
  at: Instant;
  carryOut: () => Promise<unknown>;
}

/** A source of such things. The sweeper carries them out between the timers, in due order. */
export interface Agenda {
  /** What was due first by now. Undefined: nothing is. Once carried out it is not given again. */
  next: () => Promise<Due | undefined>;
}
