import type { Refusal } from '../../engine/case.js';
import type { Instant } from '../../engine/json.js';
import { lockPerson } from '../store/accounts/people.js';
import { beginSession, endSession, extendSession, sessionOf } from '../store/accounts/sessions.js';
import type { Clock } from '../store/clock.js';
import type { Database } from '../store/database.js';
import type { PersonRow } from '../store/entities/organisation.js';
import { personById } from '../store/organisation.js';
import { type Attempt, forgiveAttempt, takeAttempt, takeBackAttempt } from './back-off.js';
import { isPassword } from './password.js';
import { refused, slowDown } from './refusals.js';
import { Seal } from './seal.js';
import { secondStep } from './second-step.js';
import { hashed, newToken } from './session-token.js';

/** How long a session lasts after it was last used. */
export const IDLE_HOURS = 12;
export const IDLE = IDLE_HOURS * 3_600_000;
/** Using a session writes to the database once in this time, not at every request. */
const EXTENDED_EVERY = 5 * 60_000;

/** Who signs in, with what, from where. */
export interface SigningIn extends Attempt {
  password: string;
  /** Of the authenticator, or a recovery code. */
  code?: string;
  userAgent: string | undefined;
}

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
  /** Signed in with a password that somebody else has set, so nothing is open but choosing another. */
  mustChangePassword: boolean;
}

/** How somebody showed who they are. */
export type Means = 'password' | 'oidc';

/** Accounts and sessions. The clock is the real one, also in a demonstration. */
export class Accounts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly seal = new Seal('zelian second factor'),
  ) {}

  /**
   * Signs in, or says that account and password do not agree, that a code is asked for or is wrong, or that it is
   * too soon to try again.
   */
  async signIn({ password, code, userAgent, ...attempt }: SigningIn): Promise<SignedIn | Refusal> {
    const { database, clock, seal } = this;
    const wait = await database.write((sql) => takeAttempt(sql, attempt, clock.now()));
    if (wait !== undefined) return slowDown(wait - clock.now());
    const person = await personById(database.read, attempt.account);
    const right = await isPassword(person?.password_hash, password);
    if (person === undefined || !right) return refused('wrong-password');
    if (person.deactivated_at !== null) return refused('account-closed');
    const now = clock.now();
    const useUp = await secondStep(database.read, person.id, { code, seal, now });
    if (typeof useUp !== 'function') {
      if (useUp.code === 'code-required')
        await database.write((sql) => takeBackAttempt(sql, attempt, now));
      return useUp;
    }
    return database.write(async (sql) => {
      const locked = await lockPerson(sql, person.id);
      // Meanwhile the account may have been closed or its password reset: what was proved no longer holds.
      if (locked?.password_hash !== person.password_hash || locked.deactivated_at !== null)
        return refused('wrong-password');
      if (!(await useUp(sql))) return refused('wrong-code');
      await forgiveAttempt(sql, attempt, now);
      return this.#begin(sql, locked, 'password', userAgent);
    });
  }

  /** Signs in whom the identity provider knows by an account's name. Undefined: there is no such account. */
  async signInKnown(account: string, userAgent: string | undefined): Promise<SignedIn | undefined> {
    return this.database.write(async (sql) => {
      const person = await lockPerson(sql, account);
      if (person?.deactivated_at !== null) return undefined;
      return this.#begin(sql, person, 'oidc', userAgent);
    });
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
    const mustChangePassword =
      session.means === 'password' && Boolean(session.must_change_password);
    return { person: session, extended, mustChangePassword };
  }

  /** Ends a session at once. */
  async signOut(token: string | undefined): Promise<void> {
    if (token === undefined) return;
    await this.database.write((sql) => endSession(sql, hashed(token)));
  }

  async #begin(
    sql: Parameters<typeof beginSession>[0],
    person: PersonRow,
    means: Means,
    userAgent: string | undefined,
  ): Promise<SignedIn> {
    const token = newToken();
    const now = this.clock.now();
    await beginSession(sql, {
      token_hash: hashed(token),
      person: person.id,
      created_at: now,
      expires_at: now + IDLE,
      user_agent: userAgent?.slice(0, LONGEST_USER_AGENT) ?? null,
      means,
    });
    return { kind: 'signed-in', token, person };
  }
}

const LONGEST_USER_AGENT = 300;

function isStale(expiresAt: Instant, now: Instant): boolean {
  return expiresAt - now < IDLE - EXTENDED_EVERY;
}
