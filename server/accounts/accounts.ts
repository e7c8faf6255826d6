import { createHash, randomBytes } from 'node:crypto';
import type { Refusal } from '../../engine/case.js';
import type { Instant } from '../../engine/json.js';
import { beginSession, endSession, extendSession, sessionOf } from '../store/accounts/sessions.js';
import type { Clock } from '../store/clock.js';
import type { Database } from '../store/database.js';
import type { PersonRow } from '../store/entities/organisation.js';
import { personById } from '../store/organisation.js';
import { type Attempt, forgiveAttempt, takeAttempt } from './back-off.js';
import { isPassword } from './password.js';

/** How long a session lasts after it was last used. */
export const IDLE_HOURS = 12;
const IDLE = IDLE_HOURS * 3_600_000;
/** Using a session writes to the database once in this time, not at every request. */
const EXTENDED_EVERY = 5 * 60_000;

/** Somebody has signed in. The token goes to the browser and is kept nowhere else. */
export interface SignedIn {
  kind: 'signed-in';
  token: string;
  person: PersonRow;
}

/** Who uses a session; `extended` when it lasts longer now, so that the browser is told. */
export interface SessionUse {
  person: PersonRow;
  extended: boolean;
}

/** Accounts and sessions. The clock is the real one, also in a demonstration. */
export class Accounts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Signs in, or says that account and password do not agree, or that it is too soon to try again. */
  async signIn({
    password,
    ...attempt
  }: Attempt & { password: string }): Promise<SignedIn | Refusal> {
    const { database, clock } = this;
    const wait = await database.write((sql) => takeAttempt(sql, attempt, clock.now()));
    if (wait !== undefined) return slowDown(wait - clock.now());
    const person = await personById(database.read, attempt.account);
    const right = await isPassword(person?.password_hash, password);
    if (person === undefined || !right) return WRONG_PASSWORD;
    const token = randomBytes(32).toString('base64url');
    const now = clock.now();
    await database.write(async (sql) => {
      await forgiveAttempt(sql, attempt, now);
      await beginSession(sql, hashed(token), person.id, now, now + IDLE);
    });
    return { kind: 'signed-in', token, person };
  }

  /** Who uses this session; nobody, when there is none or it has ended. */
  async use(token: string | undefined): Promise<SessionUse | undefined> {
    if (token === undefined) return undefined;
    const { database, clock } = this;
    const now = clock.now();
    const session = await sessionOf(database.read, hashed(token), now);
    if (session === undefined) return undefined;
    const extended = isStale(session.expires_at, now);
    if (extended) await database.write((sql) => extendSession(sql, hashed(token), now + IDLE));
    return { person: session, extended };
  }

  /** Ends a session at once. */
  async signOut(token: string | undefined): Promise<void> {
    if (token === undefined) return;
    await this.database.write((sql) => endSession(sql, hashed(token)));
  }
}

function isStale(expiresAt: Instant, now: Instant): boolean {
  return expiresAt - now < IDLE - EXTENDED_EVERY;
}

/** A token has 256 random bits, so a plain hash cannot be undone. */
function hashed(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

const WRONG_PASSWORD: Refusal = {
  kind: 'refused',
  code: 'wrong-password',
  message: { zh: '账号或密码不对', en: 'The account or the password is wrong' },
};

function slowDown(wait: number): Refusal {
  const seconds = Math.max(1, Math.ceil(wait / 1000));
  return {
    kind: 'refused',
    code: 'slow-down',
    message: {
      zh: `密码多次输错，请 ${seconds} 秒后再试`,
      en: `Too many wrong passwords; try again in ${seconds} s`,
    },
    details: { retryAfterSeconds: seconds },
  };
}
