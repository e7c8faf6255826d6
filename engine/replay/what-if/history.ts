import type { Data, Instant } from '../../json.js';

/**
 * What happened to one record, as far as it came from outside: what was told, applied for and sent, and the dates
 * that came. What programs make of it — states, timers, cases that cases open — is left out, since another program
 * makes something else of it.
 */
export interface RecordedHistory {
  /** Stands for the record where it is not to be known. */
  serial: number;
  type: string;
  /** Its units by the name of the relation. */
  units: Record<string, string>;
  /** What it said before the first of these happenings, as far as programs read it. */
  data: Data;
  /** Oldest first. */
  happenings: Happening[];
  /** When timers fired later than they were due: the clock was put forward, or nobody was awake. */
  late: Late[];
  /** Which version of the pack opened a case, oldest first. */
  versions: { at: Instant; hash: string }[];
  /** Of what was decided then: see digest.ts. */
  digest: number;
}

/** A span in which timers were due and did not fire until its end. */
export interface Late {
  due: Instant;
  at: Instant;
}

/** Something that happened to a record from outside. */
export type Happening = { at: Instant } & (
  | Told
  | { kind: 'applied'; process: string; opening: string; form: string; data: Data }
  | { kind: 'came'; process: string; duty: string; data: Data }
  | Answer
);

/** A telling: <signal>.<event>, and its fields; `type` among them is the event. */
export interface Told {
  kind: 'told';
  event: string;
  data: Data;
}

/** A task's form that was sent, so long after the task had opened. */
export interface Answer {
  kind: 'sent';
  process: string;
  task: string;
  form: string;
  data: Data;
  after: number;
}
