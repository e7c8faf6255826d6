import type { Instant } from '../../../engine/json.js';
import { type Flag, flag, instant, key, maybe, number, numberKey, table, text } from './column.js';

/** A sheet that somebody reads in. */
export interface ImportRunRow {
  district: string;
  id: string;
  kind: ImportKind;
  /** The record type or the signal; '' for the organisation. */
  subject: string;
  person: string;
  /** What the sender calls the file. */
  name: string;
  /** Where its bytes are kept; null once they are no longer. */
  file: string | null;
  sha256: string;
  state: ImportState;
  mode: ImportMode | null;
  /** An empty cell leaves the field as it is, instead of clearing it. */
  keep_empty: Flag;
  /** JSON: the titles of its columns, as they stand in it. */
  header: string;
  /** JSON: what each title of the file means that is not known by itself. */
  chosen: string;
  /** How many rows the file has, as far as it is known. */
  total: number;
  /** How many of them were looked at, or taken. */
  done_rows: number;
  added: number;
  changed: number;
  moved: number;
  unchanged: number;
  /** Rows in which something is wrong. */
  faulty: number;
  /** All that is wrong in them; only the first are kept. */
  faults: number;
  /** JSON: some of what changes. */
  examples: string;
  /** JSON: why it could not go on. */
  failure: string | null;
  at: Instant;
  started_at: Instant | null;
  ended_at: Instant | null;
  /** Somebody wants it to end. */
  cancelled: Flag;
  /** Which process works on it, and until when it may be thought to. */
  lease: string | null;
  lease_until: Instant;
}

export type ImportKind = 'record' | 'signal' | 'organisation';

/** checking and running: a process works on it, or is to. */
export type ImportState = 'checking' | 'checked' | 'running' | 'done' | 'cancelled' | 'failed';

/** whole: all rows or none. by-row: each good row, some thousand at a time. */
export type ImportMode = 'whole' | 'by-row';

/** Something wrong in a row of a sheet. */
export interface ImportFaultRow {
  district: string;
  run: string;
  number: number;
  /** As the spreadsheet counts, from 1. */
  line: number;
  /** The key of the column; '' for the row as a whole. */
  field: string;
  code: string;
  /** What stands there, unless it is sensitive. */
  value: string | null;
  /** JSON. */
  details: string;
}

/** How a record was before an import changed it. */
export interface RecordChangeRow {
  district: string;
  type: string;
  record: string;
  /** The version that it had. */
  version: number;
  run: string;
  /** JSON: name, data, units. */
  before: string;
  at: Instant;
}

export const IMPORT_RUN = table<ImportRunRow>('import_run', {
  district: key,
  id: key,
  kind: text,
  subject: text,
  person: text,
  name: text,
  file: maybe(text),
  sha256: text,
  state: text,
  mode: maybe(text),
  keep_empty: flag,
  header: text,
  chosen: text,
  total: number,
  done_rows: number,
  added: number,
  changed: number,
  moved: number,
  unchanged: number,
  faulty: number,
  faults: number,
  examples: text,
  failure: maybe(text),
  at: instant,
  started_at: maybe(instant),
  ended_at: maybe(instant),
  cancelled: flag,
  lease: maybe(text),
  lease_until: instant,
});

export const IMPORT_FAULT = table<ImportFaultRow>('import_fault', {
  district: key,
  run: key,
  number: numberKey,
  line: number,
  field: text,
  code: text,
  value: maybe(text),
  details: text,
});

export const RECORD_CHANGE = table<RecordChangeRow>('record_change', {
  district: key,
  type: key,
  record: key,
  version: numberKey,
  run: text,
  before: text,
  at: instant,
});
