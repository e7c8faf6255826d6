import type { Instant } from '../../../engine/json.js';
import { instant, key, maybe, number, text, table } from './column.js';

/** What cases are about. `data` is JSON; `version` counts its changes. */
export interface RecordRow {
  district: string;
  type: string;
  id: string;
  name: string;
  data: string;
  version: number;
  /** What identifies it among those of its type; null where the pack does not say, or not all of it is known. */
  identity: string | null;
}

/** A unit that a record belongs to, by the name of the relation. */
export interface RecordUnitRow {
  district: string;
  type: string;
  record: string;
  relation: string;
  unit: string;
}

/** What was last told about a record and a day. */
export interface TellingRow {
  district: string;
  signal: string;
  record_type: string;
  record: string;
  day: string;
  event: string;
  data: string;
  told_by_person: string;
  told_by_post: string;
  told_at: Instant;
}

export const RECORD = table<RecordRow>('record', {
  district: key,
  type: key,
  id: key,
  name: text,
  data: text,
  version: number,
  identity: maybe(text),
});

export const RECORD_UNIT = table<RecordUnitRow>('record_unit', {
  district: key,
  type: key,
  record: key,
  relation: key,
  unit: text,
});

export const TELLING = table<TellingRow>('telling', {
  district: key,
  signal: key,
  record_type: key,
  record: key,
  day: key,
  event: text,
  data: text,
  told_by_person: text,
  told_by_post: text,
  told_at: instant,
});
