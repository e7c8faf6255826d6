import type { Instant } from '../../../engine/json.js';
import { type Flag, flag, instant, key, maybe, number, table, text } from './column.js';

/** That somebody read what says something of people. Kept for a time, then deleted; never changed. */
export interface AccessLogRow {
  district: string;
  id: string;
  at: Instant;
  person: string;
  kind: AccessKind;
  record_type: string | null;
  record: string | null;
  case_id: string | null;
  /** What of it: the number of a paper, the id of a file, a ledger. */
  subject: string | null;
  /** How many entries a sheet had. */
  entries: number | null;
  reason: string | null;
  /** The posts that they held then, as JSON: [{ role, unit }]. Null: it was not written down yet. */
  posts: string | null;
  /** Of somebody who was looked for in vain: the unit of the post by which one may look. */
  unit: string | null;
}

/** What was read: a case, a task with its form, a form about a record, what was sent in one, a paper, a file, all of it without masks, a ledger taken away, what a comparison found taken away, all records of a type compared with a register, a sheet read in or checked against what there is. */
export type AccessKind =
  | 'case'
  | 'task'
  | 'application'
  | 'correction'
  | 'paper'
  | 'file'
  | 'revelation'
  | 'sheet'
  | 'emergency'
  | 'comparison'
  | 'comparison-sheet'
  | 'import'
  | 'import-check';

/** That posts of a unit may see a record for a time. */
export interface RecordShareRow {
  district: string;
  id: string;
  type: string;
  record: string;
  unit: string;
  role: string;
  /** Who let them in, and as the holder of which post. */
  person: string;
  post: string;
  reason: string;
  at: Instant;
  until: Instant;
  ended_at: Instant | null;
  ended_by: string | null;
}

/** That somebody looks at a record outside of their units because of a danger. */
export interface EmergencyRow {
  district: string;
  id: string;
  person: string;
  post: string;
  type: string;
  record: string;
  reason: string;
  at: Instant;
  until: Instant;
  reviewed_at: Instant | null;
  reviewed_by: string | null;
  /** Whether it was right. */
  proper: Flag | null;
  review: string | null;
}

/**
 * That somebody asks to take away a long sheet, of a ledger or of a comparison; query is JSON. Until when it may be fetched,
 * once it was agreed to.
 */
export interface SheetRequestRow {
  district: string;
  id: string;
  person: string;
  /** Empty for a comparison. */
  ledger: string;
  comparison: string | null;
  query: string;
  entries: number;
  reason: string;
  at: Instant;
  decided_at: Instant | null;
  decided_by: string | null;
  agreed: Flag | null;
  words: string | null;
  until: Instant | null;
}

export const ACCESS_LOG = table<AccessLogRow>('access_log', {
  district: key,
  id: key,
  at: instant,
  person: text,
  kind: text,
  record_type: maybe(text),
  record: maybe(text),
  case_id: maybe(text),
  subject: maybe(text),
  entries: maybe(number),
  reason: maybe(text),
  posts: maybe(text),
  unit: maybe(text),
});

export const RECORD_SHARE = table<RecordShareRow>('record_share', {
  district: key,
  id: key,
  type: text,
  record: text,
  unit: text,
  role: text,
  person: text,
  post: text,
  reason: text,
  at: instant,
  until: instant,
  ended_at: maybe(instant),
  ended_by: maybe(text),
});

export const EMERGENCY = table<EmergencyRow>('emergency', {
  district: key,
  id: key,
  person: text,
  post: text,
  type: text,
  record: text,
  reason: text,
  at: instant,
  until: instant,
  reviewed_at: maybe(instant),
  reviewed_by: maybe(text),
  proper: maybe(flag),
  review: maybe(text),
});

export const SHEET_REQUEST = table<SheetRequestRow>('sheet_request', {
  district: key,
  id: key,
  person: text,
  ledger: text,
  comparison: maybe(text),
  query: text,
  entries: number,
  reason: text,
  at: instant,
  decided_at: maybe(instant),
  decided_by: maybe(text),
  agreed: maybe(flag),
  words: maybe(text),
  until: maybe(instant),
});
