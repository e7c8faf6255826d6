import { EntitySchema } from 'typeorm';
import type { Instant } from '../../../engine/json.js';
import { flag, instant, key, maybe, text } from './column.js';

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
  active: boolean;
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

/** What the world outside is to be told, in the order of ids. */
export interface OutboxRow {
  district: string;
  id: string;
  kind: string;
  payload: string;
  created_at: Instant;
  sent_at: Instant | null;
}

/** What this installation remembers about itself. */
export interface SettingRow {
  district: string;
  name: string;
  value: string;
}

export const PACK_VERSION = new EntitySchema<PackVersionRow>({
  name: 'pack_version',
  columns: {
    district: key,
    hash: key,
    pack: text,
    version: text,
    title: text,
    files: text,
    published_at: instant,
    published_by: maybe(text),
    active: flag,
  },
});

export const COMMAND = new EntitySchema<CommandRow>({
  name: 'command',
  columns: { district: key, key, person: text, request_hash: text, reply: text, at: instant },
});

export const OUTBOX = new EntitySchema<OutboxRow>({
  name: 'outbox',
  columns: {
    district: key,
    id: key,
    kind: text,
    payload: text,
    created_at: instant,
    sent_at: maybe(instant),
  },
});

export const SETTING = new EntitySchema<SettingRow>({
  name: 'setting',
  columns: { district: key, name: key, value: text },
});
