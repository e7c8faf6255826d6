import type { Kind } from './ground.js';
import type { Random } from './random.js';

/** How often something is done: with all tests, where minutes count; and in a full run. */
export interface Amount {
  short: number;
  full: number;
}

/** What a fault is tried with. */
export interface Trial {
  kind: Kind;
  /** The address of the PostgreSQL of this run. */
  postgres: string;
  random: Random;
  /** How much of it: of what is enough in every run of all tests, or of all that is promised. */
  amount: (of: Amount) => number;
}

/** How it went. */
export interface Outcome {
  /** How often what was done and seen, for the line that is printed. */
  counts: Record<string, number | string>;
  /** What should not be. Empty: the promise was kept. */
  findings: string[];
  /** Why it could not be tried here. */
  leftOut?: string;
}

/** Something that goes wrong, and what has to hold nevertheless. */
export interface Fault {
  name: string;
  on: readonly Kind[];
  run: (trial: Trial) => Promise<Outcome>;
}

export const BOTH: readonly Kind[] = ['sqlite', 'postgres'];
