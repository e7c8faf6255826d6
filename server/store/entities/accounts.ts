import type { Instant } from '../../../engine/json.js';
import { instant, key, maybe, numberKey, table, text } from './column.js';

/**
 * Who holds a post from when to when. Terms of one post never overlap; `post.holder` is whose term runs now.
 * No begin: since before this was kept. No end: until somebody else is named.
 */
export interface PostTermRow {
  district: string;
  id: string;
  post: string;
  person: string;
  from_at: Instant | null;
  to_at: Instant | null;
  named_by: string | null;
  named_at: Instant | null;
}

/** Who acts for the holder of a post from when to when; it ends early when somebody else holds the post. */
export interface SubstitutionRow {
  district: string;
  id: string;
  post: string;
  holder: string;
  person: string;
  from_at: Instant;
  to_at: Instant;
  named_by: string;
  named_at: Instant;
}

/** A person's authenticator. Without `confirmed_at` it was begun only, and is not asked for. */
export interface SecondFactorRow {
  district: string;
  person: string;
  /** Sealed, where the installation has a key. */
  secret: string;
  begun_at: Instant;
  confirmed_at: Instant | null;
  /** The step of 30 seconds whose code was used last: no code of it or before counts again. */
  last_step: number;
}

/** What helps whoever has lost the authenticator, once. */
export interface RecoveryCodeRow {
  district: string;
  person: string;
  code_hash: string;
  used_at: Instant | null;
}

/** Somebody went to the identity provider to sign in, and has not come back yet. */
export interface OidcAttemptRow {
  district: string;
  /** Of the token that the browser keeps meanwhile. */
  token_hash: string;
  state: string;
  nonce: string;
  verifier: string;
  expires_at: Instant;
}

/** What was done to an account or a post, by whom; nobody: from the machine itself. Never a password. */
export interface AccountEventRow {
  district: string;
  /** Counted up, in the order in which it was done. */
  number: number;
  at: Instant;
  kind: string;
  by_person: string | null;
  person: string | null;
  post: string | null;
  /** JSON. */
  details: string;
}

export const POST_TERM = table<PostTermRow>('post_term', {
  district: key,
  id: key,
  post: text,
  person: text,
  from_at: maybe(instant),
  to_at: maybe(instant),
  named_by: maybe(text),
  named_at: maybe(instant),
});

export const SUBSTITUTION = table<SubstitutionRow>('substitution', {
  district: key,
  id: key,
  post: text,
  holder: text,
  person: text,
  from_at: instant,
  to_at: instant,
  named_by: text,
  named_at: instant,
});

export const SECOND_FACTOR = table<SecondFactorRow>('second_factor', {
  district: key,
  person: key,
  secret: text,
  begun_at: instant,
  confirmed_at: maybe(instant),
  last_step: instant,
});

export const RECOVERY_CODE = table<RecoveryCodeRow>('recovery_code', {
  district: key,
  person: key,
  code_hash: key,
  used_at: maybe(instant),
});

export const OIDC_ATTEMPT = table<OidcAttemptRow>('oidc_attempt', {
  district: key,
  token_hash: key,
  state: text,
  nonce: text,
  verifier: text,
  expires_at: instant,
});

export const ACCOUNT_EVENT = table<AccountEventRow>('account_event', {
  district: key,
  number: numberKey,
  at: instant,
  kind: text,
  by_person: maybe(text),
  person: maybe(text),
  post: maybe(text),
  details: text,
});
