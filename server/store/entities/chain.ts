import type { Instant } from '../../../engine/json.js';
import { flag, type Flag, instant, key, maybe, number, numberKey, table, text } from './column.js';

/** That an event was written: its hash, and the seal that holds it. Outlives the event, should that vanish. */
export interface JournalRow {
  district: string;
  case_id: string;
  sequence: number;
  hash: string;
  /** Null: not sealed yet. */
  seal: number | null;
}

/** Ties together the events that were written since the seal before. Counts from 1. */
export interface SealRow {
  district: string;
  number: number;
  at: Instant;
  /** How many events it holds. */
  events: number;
  hash: string;
  /** Whether it was made with a key. */
  keyed: Flag;
}

export const JOURNAL = table<JournalRow>('journal', {
  district: key,
  case_id: key,
  sequence: numberKey,
  hash: text,
  seal: maybe(number),
});

export const SEAL = table<SealRow>('seal', {
  district: key,
  number: numberKey,
  at: instant,
  events: number,
  hash: text,
  keyed: flag,
});
