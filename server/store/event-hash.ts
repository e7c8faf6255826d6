import { createHash, createHmac } from 'node:crypto';
import type { Instant } from '../../engine/json.js';

/** What of an event is hashed: the columns as they are stored, and the hash of the event before it. */
export interface HashedEvent {
  district: string;
  case: string;
  sequence: number;
  at: Instant;
  event: string;
  effects: string;
  /** Hexadecimal; '' for the first event of a case. */
  previous: string;
}

/** SHA-256, in hexadecimal, of the JSON text of an array in UTF-8. These bytes never change: docs/history.md states them. */
export function eventHash(given: HashedEvent): string {
  const { district, case: kase, sequence, at, event, effects, previous } = given;
  return hashOf([district, kase, sequence, at, event, effects, previous]);
}

/** What of a seal is hashed: which events it holds, and the hash of the seal before it. */
export interface HashedSeal {
  district: string;
  number: number;
  at: Instant;
  /** Of each event its case, its place there and its hash. */
  events: readonly { case_id: string; sequence: number; hash: string }[];
  /** Hexadecimal; '' for the first seal. */
  previous: string;
}

/** The same of a seal; with a key, HMAC-SHA-256 of these bytes, which nobody can make who does not have it. */
export function sealHash(
  { district, number, at, events, previous }: HashedSeal,
  key?: string,
): string {
  const lines = events.map(({ case_id, sequence, hash }) => [case_id, sequence, hash] as const);
  // Databases do not agree on the order of texts.
  lines.sort(([one, first], [other, second]) =>
    one === other ? first - second : one < other ? -1 : 1,
  );
  return hashOf([district, number, at, lines, previous], key);
}

function hashOf(given: readonly unknown[], key?: string): string {
  const hash = key === undefined ? createHash('sha256') : createHmac('sha256', key);
  return hash.update(JSON.stringify(given), 'utf8').digest('hex');
}
