import type { Instant } from '../../../engine/json.js';
import { flag, instant, key, maybe, number, numberKey, text, table, type Flag } from './column.js';

/** A case as it is now. `snapshot` is the engine's Case as JSON; the other columns are for finding it. */
export interface CaseRow {
  district: string;
  id: string;
  process: string;
  pack_hash: string;
  record_type: string;
  record: string;
  state: string;
  sequence: number;
  opened_at: Instant;
  entered_at: Instant;
  closed_at: Instant | null;
  headline: string;
  /** The record may have one open case of the process only; the database itself sees to it. */
  exclusive: Flag;
  snapshot: string;
}

/** Who may see a case: the record's units (role ''), and each role@unit to which something was addressed. */
export interface CaseUnitRow {
  district: string;
  case_id: string;
  unit: string;
  role: string;
}

/**
 * A place that the record of a case has left: who sees the case by that place only sees it as it was then. The columns
 * say what those of `cases` and `record` said; the units (JSON, a list) are those from which it went.
 */
export interface CasePartingRow extends CaseUnitRow {
  /** The last event that is seen, and the last paper. */
  sequence: number;
  produced: number;
  at: Instant;
  pack_hash: string;
  state: string;
  entered_at: Instant;
  closed_at: Instant | null;
  headline: string;
  snapshot: string;
  record_name: string;
  record_data: string;
  record_units: string;
}

/** One event of a case and what it had for effects, both JSON of the engine's. Never changed. */
export interface CaseEventRow {
  district: string;
  case_id: string;
  sequence: number;
  at: Instant;
  event: string;
  effects: string;
}

/** A paper that a case produced. `content` is what the templates read then, as JSON. */
export interface ProducedDocumentRow {
  district: string;
  case_id: string;
  number: number;
  document: string;
  at: Instant;
  content: string;
}

/** An uploaded file. Without a case it is its uploader's only. */
export interface FileRow {
  district: string;
  id: string;
  name: string;
  type: string;
  size: number;
  uploaded_by: string;
  at: Instant;
  case_id: string | null;
}

export const CASES = table<CaseRow>('cases', {
  district: key,
  id: key,
  process: text,
  pack_hash: text,
  record_type: text,
  record: text,
  state: text,
  sequence: number,
  opened_at: instant,
  entered_at: instant,
  closed_at: maybe(instant),
  headline: text,
  exclusive: flag,
  snapshot: text,
});

export const CASE_UNIT = table<CaseUnitRow>('case_unit', {
  district: key,
  case_id: key,
  unit: key,
  role: key,
});

export const CASE_PARTING = table<CasePartingRow>('case_parting', {
  district: key,
  case_id: key,
  unit: key,
  role: key,
  sequence: number,
  produced: number,
  at: instant,
  pack_hash: text,
  state: text,
  entered_at: instant,
  closed_at: maybe(instant),
  headline: text,
  snapshot: text,
  record_name: text,
  record_data: text,
  record_units: text,
});

export const CASE_EVENT = table<CaseEventRow>('case_event', {
  district: key,
  case_id: key,
  sequence: numberKey,
  at: instant,
  event: text,
  effects: text,
});

export const PRODUCED_DOCUMENT = table<ProducedDocumentRow>('produced_document', {
  district: key,
  case_id: key,
  number: numberKey,
  document: text,
  at: instant,
  content: text,
});

export const FILE = table<FileRow>('file', {
  district: key,
  id: key,
  name: text,
  type: text,
  size: number,
  uploaded_by: text,
  at: instant,
  case_id: maybe(text),
});
