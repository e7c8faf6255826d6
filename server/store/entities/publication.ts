import type { Instant } from '../../../engine/json.js';
import { instant, key, maybe, number, numberKey, table, text } from './column.js';

/** That a version came into force: a new one, or a former one again. */
export interface PackActivationRow {
  district: string;
  /** Counts from 1; the last one is in force. */
  number: number;
  hash: string;
  at: Instant;
  person: string | null;
  /** Who looked at it before, where two had to. */
  approved_by: string | null;
  note: string | null;
}

/** What a draft stood on before it took in another version by a change; files: see DraftRow. */
export interface DraftBaseRow {
  district: string;
  draft: string;
  /** The change by which it was left. */
  revision: number;
  hash: string | null;
  files: string | null;
}

/** A wish to put a draft in force, and what became of it. The last one of a draft counts. */
export interface DraftReleaseRow {
  district: string;
  draft: string;
  number: number;
  /** The draft as it was looked at. */
  revision: number;
  state: 'waiting' | 'scheduled' | 'sent-back' | 'withdrawn' | 'failed' | 'published';
  asked_at: Instant;
  asked_by: string;
  /** JSON: the note, and what is to become of open cases. */
  plan: string;
  /** Null: at once. */
  effective_at: Instant | null;
  decided_at: Instant | null;
  decided_by: string | null;
  /** What was said when it was sent back; JSON of a refusal, where it failed. */
  words: string | null;
}

/** Open cases that go to a version. `sources` and `mapping` are JSON. */
export interface MigrationRow {
  district: string;
  id: string;
  hash: string;
  sources: string;
  mapping: string;
  at: Instant;
  person: string;
  done_at: Instant | null;
}

/** What a migration did with a case. With a reason (JSON, words in both languages) it stayed where it was. */
export interface CaseMoveRow {
  district: string;
  migration: string;
  case_id: string;
  from_hash: string;
  at: Instant;
  reason: string | null;
}

export const PACK_ACTIVATION = table<PackActivationRow>('pack_activation', {
  district: key,
  number: numberKey,
  hash: text,
  at: instant,
  person: maybe(text),
  approved_by: maybe(text),
  note: maybe(text),
});

export const DRAFT_BASE = table<DraftBaseRow>('draft_base', {
  district: key,
  draft: key,
  revision: numberKey,
  hash: maybe(text),
  files: maybe(text),
});

export const DRAFT_RELEASE = table<DraftReleaseRow>('draft_release', {
  district: key,
  draft: key,
  number: numberKey,
  revision: number,
  state: text,
  asked_at: instant,
  asked_by: text,
  plan: text,
  effective_at: maybe(instant),
  decided_at: maybe(instant),
  decided_by: maybe(text),
  words: maybe(text),
});

export const MIGRATION = table<MigrationRow>('migration', {
  district: key,
  id: key,
  hash: text,
  sources: text,
  mapping: text,
  at: instant,
  person: text,
  done_at: maybe(instant),
});

export const CASE_MOVE = table<CaseMoveRow>('case_move', {
  district: key,
  migration: key,
  case_id: key,
  from_hash: text,
  at: instant,
  reason: maybe(text),
});
