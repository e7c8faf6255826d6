import type { Instant } from '../../../engine/json.js';
import { flag, instant, key, maybe, number, text, table, type Flag } from './column.js';

/** An organisational unit. `path` names it and all above it: /district/bureau/. */
export interface UnitRow {
  district: string;
  id: string;
  type: string;
  title: string;
  within: string | null;
  path: string;
}

/** Somebody with an account. */
export interface PersonRow {
  district: string;
  id: string;
  name: string;
  password_hash: string;
  administrator: Flag;
  /** Since when the account is closed: nobody signs in with it. */
  deactivated_at: Instant | null;
  /** The password was set by somebody else, and is good for nothing but choosing another. */
  must_change_password: Flag;
}

/** Wrong passwords for an account, real or not, or from an address: whoever guesses is slowed down. */
export interface SignInAttemptRow {
  district: string;
  /** What was tried, hashed: account:… or address:… */
  subject: string;
  failures: number;
  blocked_until: Instant;
  last_at: Instant;
}

/** Somebody is signed in. The token itself is known to the browser only. */
export interface SessionRow {
  district: string;
  token_hash: string;
  person: string;
  created_at: Instant;
  expires_at: Instant;
  /** What the browser says that it is. */
  user_agent: string | null;
  /** password or oidc. */
  means: string;
}

/** A role on a unit, and who holds it. Nobody: it is vacant. */
export interface PostRow {
  district: string;
  id: string;
  role: string;
  unit: string;
  holder: string | null;
}

export const UNIT = table<UnitRow>('unit', {
  district: key,
  id: key,
  type: text,
  title: text,
  within: maybe(text),
  path: text,
});

export const PERSON = table<PersonRow>('person', {
  district: key,
  id: key,
  name: text,
  password_hash: text,
  administrator: flag,
  deactivated_at: maybe(instant),
  must_change_password: flag,
});

export const SIGN_IN_ATTEMPT = table<SignInAttemptRow>('sign_in_attempt', {
  district: key,
  subject: key,
  failures: number,
  blocked_until: instant,
  last_at: instant,
});

export const SESSION = table<SessionRow>('session', {
  district: key,
  token_hash: key,
  person: text,
  created_at: instant,
  expires_at: instant,
  user_agent: maybe(text),
  means: text,
});

export const POST = table<PostRow>('post', {
  district: key,
  id: key,
  role: text,
  unit: text,
  holder: maybe(text),
});
