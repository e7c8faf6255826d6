import type { Instant } from '../../../engine/json.js';
import { flag, instant, key, maybe, text, table, type Flag } from './column.js';

/** A published version of a pack. `files` is JSON: its own files and, of an overlay, those beneath. */
export interface PackVersionRow {
  district: string;
  hash: string;
  pack: string;
  version: string;
  title: string;
  files: string;
  published_at: Instant;
  published_by: string | null;
  /** What its author said of it. */
  note: string | null;
  active: Flag;
}

/** A command that was carried out, by the key its sender gave it, with what was replied. */
export interface CommandRow {
  district: string;
  key: string;
  person: string;
  request_hash: string;
  reply: string;
  at: Instant;
}

/** What this installation remembers about itself. */
export interface SettingRow {
  district: string;
  name: string;
  value: string;
}

export const PACK_VERSION = table<PackVersionRow>('pack_version', {
  district: key,
  hash: key,
  pack: text,
  version: text,
  title: text,
  files: text,
  published_at: instant,
  published_by: maybe(text),
  note: maybe(text),
  active: flag,
});

export const COMMAND = table<CommandRow>('command', {
  district: key,
  key,
  person: text,
  request_hash: text,
  reply: text,
  at: instant,
});

export const SETTING = table<SettingRow>('setting', { district: key, name: key, value: text });
