import { createHash } from 'node:crypto';
import type { Instant } from '../../engine/json.js';
import {
  type Attempts,
  forgetAttempts,
  lockAttempts,
  noteAttempts,
} from '../store/accounts/sign-in-attempts.js';
import type { Sql } from '../store/sql.js';

const MINUTE = 60_000;
const LONGEST_WAIT = MINUTE;
/** After a quarter of an hour without a wrong password all is forgiven: nobody is locked out for good. */
const FORGIVEN_AFTER = 15 * MINUTE;

/** What is slowed down, and after how many failures. An office shares an address, so it may err more often. */
interface Subject {
  name: string;
  patience: number;
}

/** Who tries to sign in, and from where. */
export interface Attempt {
  account: string;
  address: string;
}

/**
 * Takes leave to try a password: the try is counted as a failure before it is known to be one, so
 * that a hundred tries at once are not all the first. Gives the instant until which nobody may try,
 * if that lies ahead; such a try is not counted.
 */
export async function takeAttempt(
  sql: Sql,
  attempt: Attempt,
  now: Instant,
): Promise<Instant | undefined> {
  const tried: (Subject & { known: Attempts })[] = [];
  // One after the other, always in this order: two that lock crosswise would wait for each other.
  for (const subject of subjectsOf(attempt))
    tried.push({ ...subject, known: current(await lockAttempts(sql, subject.name, now), now) });
  const blocked = Math.max(...tried.map(({ known }) => known.blocked_until));
  if (blocked > now) return blocked;
  for (const { name, patience, known } of tried) {
    const failures = known.failures + 1;
    const wait = failures < patience ? 0 : waitAfter(failures - patience);
    // Whoever asked a moment earlier and is answered a moment later has not been told to wait.
    const until = wait === 0 ? 0 : now + wait;
    await noteAttempts(sql, name, { failures, blocked_until: until, last_at: now });
  }
  await forgetAttempts(sql, now - FORGIVEN_AFTER);
  return undefined;
}

/**
 * The password was right: the account's failures are forgotten, but of the address only this try is
 * taken back, or whoever has one account could guess at all others.
 */
export async function forgiveAttempt(sql: Sql, attempt: Attempt, now: Instant): Promise<void> {
  const [account, address] = subjectsOf(attempt);
  await noteAttempts(sql, account.name, { failures: 0, blocked_until: 0, last_at: now });
  const known = current(await lockAttempts(sql, address.name, now), now);
  const failures = Math.max(0, known.failures - 1);
  await noteAttempts(sql, address.name, { failures, blocked_until: 0, last_at: now });
}

/**
 * The password was right, but a code is still asked for: the try is taken back, and nothing is forgiven, or whoever
 * knows a password could guess at codes for as long as he likes.
 */
export async function takeBackAttempt(sql: Sql, attempt: Attempt, now: Instant): Promise<void> {
  for (const { name } of subjectsOf(attempt)) {
    const known = current(await lockAttempts(sql, name, now), now);
    const failures = Math.max(0, known.failures - 1);
    await noteAttempts(sql, name, { failures, blocked_until: 0, last_at: now });
  }
}

/** 1 s, then 2, 4, 8 … and never more than a minute. */
function waitAfter(further: number): number {
  return Math.min(1000 * 2 ** further, LONGEST_WAIT);
}

function current(known: Attempts, now: Instant): Attempts {
  return known.last_at < now - FORGIVEN_AFTER
    ? { failures: 0, blocked_until: 0, last_at: now }
    : known;
}

/** Kept as hashes: what somebody mistypes as an account may well be a password. */
function subjectsOf({ account, address }: Attempt): [Subject, Subject] {
  return [
    { name: `account:${digest(account)}`, patience: 5 },
    { name: `address:${digest(address)}`, patience: 20 },
  ];
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
