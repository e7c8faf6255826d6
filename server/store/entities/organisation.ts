import { EntitySchema } from 'typeorm';
import type { Instant } from '../../../engine/json.js';
import { flag, instant, key, maybe, number, text } from './column.js';

/** An organisational unit. `path` names it and all above it: /district/bureau/. */
export interface UnitRow {
  district: string;
  id: string;
  type: string;
  title: string;
  within: string | null;
  path: string;
}

/** Somebody with an account. The last two slow down whoever guesses passwords. */
export interface PersonRow {
  district: string;
  id: string;
  name: string;
  password_hash: string;
  administrator: boolean;
  failures: number;
  blocked_until: Instant | null;
}

/** Somebody is signed in. The token itself is known to the browser only. */
export interface SessionRow {
  district: string;
  token_hash: string;
  person: string;
  created_at: Instant;
  expires_at: Instant;
}

/** A role on a unit, and who holds it. Nobody: it is vacant. */
export interface PostRow {
  district: string;
  id: string;
  role: string;
  unit: string;
  holder: string | null;
}

export const UNIT = new EntitySchema<UnitRow>({
  name: 'unit',
  columns: { district: key, id: key, type: text, title: text, within: maybe(text), path: text },
});

export const PERSON = new EntitySchema<PersonRow>({
  name: 'person',
  columns: {
    district: key,
    id: key,
    name: text,
    password_hash: text,
    administrator: flag,
    failures: number,
    blocked_until: maybe(instant),
  },
});

export const SESSION = new EntitySchema<SessionRow>({
  name: 'session',
  columns: {
    district: key,
    token_hash: key,
    person: text,
    created_at: instant,
    expires_at: instant,
  },
});

export const POST = new EntitySchema<PostRow>({
  name: 'post',
  columns: { district: key, id: key, role: text, unit: text, holder: maybe(text) },
});
