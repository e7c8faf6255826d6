import type { Instant } from '../../../engine/json.js';
import { instant, key, maybe, number, numberKey, table, text } from './column.js';

/**
 * A pack that is being worked on. It begins from a published version, whose files are its own until
 * they are changed; without one, it was brought in. `base_files` is JSON: the pack that an overlay adapts.
 */
export interface DraftRow {
  district: string;
  id: string;
  pack: string;
  title: string;
  base_hash: string | null;
  base_files: string | null;
  state: 'open' | 'published' | 'discarded';
  /** Counts its changes. */
  revision: number;
  created_at: Instant;
  created_by: string;
  changed_at: Instant;
  changed_by: string;
}

/** A file of a draft that is not as the version it began from has it; no text: it is taken away. */
export interface DraftFileRow {
  district: string;
  draft: string;
  path: string;
  text: string | null;
  /** The change of the draft that made it so. */
  revision: number;
}

/** What one change did to a file: at a place, one piece of text instead of another; null: no file. */
export interface DraftChangeRow {
  district: string;
  draft: string;
  revision: number;
  path: string;
  at: Instant;
  person: string;
  /** What was done, in words. */
  label: string;
  place: number;
  removed: string | null;
  inserted: string | null;
}

export const DRAFT = table<DraftRow>('draft', {
  district: key,
  id: key,
  pack: text,
  title: text,
  base_hash: maybe(text),
  base_files: maybe(text),
  state: text,
  revision: number,
  created_at: instant,
  created_by: text,
  changed_at: instant,
  changed_by: text,
});

export const DRAFT_FILE = table<DraftFileRow>('draft_file', {
  district: key,
  draft: key,
  path: key,
  text: maybe(text),
  revision: number,
});

export const DRAFT_CHANGE = table<DraftChangeRow>('draft_change', {
  district: key,
  draft: key,
  revision: numberKey,
  path: key,
  at: instant,
  person: text,
  label: text,
  place: number,
  removed: maybe(text),
  inserted: maybe(text),
});
