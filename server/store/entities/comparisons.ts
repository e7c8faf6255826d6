import type { Instant } from '../../../engine/json.js';
import { instant, key, maybe, number, numberKey, table, text } from './column.js';

/** That a register was compared with the records of a unit. */
export interface ComparisonRow {
  district: string;
  id: string;
  at: Instant;
  person: string;
  post: string;
  unit: string;
  record_type: string;
  /** What the register is called. */
  title: string;
  /** How many entries each had, and how many of them agree. */
  ours: number;
  theirs: number;
  same: number;
  /** How many cells of the register could not be read. */
  unread: number;
  /** JSON: the titles of its columns that nothing is known of. */
  ignored: string;
}

/** What did not agree, and what came of it. */
export interface ComparisonFindingRow {
  district: string;
  comparison: string;
  number: number;
  kind: FindingKind;
  /** Whom it is about, for reading. */
  name: string;
  /** JSON: a list of FoundEntry. */
  ours: string;
  theirs: string;
  /** JSON: the names of the fields that differ. */
  fields: string;
  outcome: FindingOutcome | null;
  note: string | null;
  settled_at: Instant | null;
  settled_by: string | null;
}

export type FindingKind =
  'differs' | 'likely' | 'only-ours' | 'only-theirs' | 'twice-ours' | 'twice-theirs';

/** Ours was mended; theirs is wrong and they were told; a case was begun; it is somebody else; nothing is to be done. */
export type FindingOutcome = 'ours-mended' | 'theirs-told' | 'case-begun' | 'not-same' | 'nothing';

/** An entry of a register as a finding keeps it: our record, or the line of the file. */
export interface FoundEntry {
  record?: string;
  line?: number;
  data: Record<string, unknown>;
}

export const COMPARISON = table<ComparisonRow>('comparison', {
  district: key,
  id: key,
  at: instant,
  person: text,
  post: text,
  unit: text,
  record_type: text,
  title: text,
  ours: number,
  theirs: number,
  same: number,
  unread: number,
  ignored: text,
});

export const COMPARISON_FINDING = table<ComparisonFindingRow>('comparison_finding', {
  district: key,
  comparison: key,
  number: numberKey,
  kind: text,
  name: text,
  ours: text,
  theirs: text,
  fields: text,
  outcome: maybe(text),
  note: maybe(text),
  settled_at: maybe(instant),
  settled_by: maybe(text),
});
