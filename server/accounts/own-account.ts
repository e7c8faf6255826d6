import type { Refusal } from '../../engine/case.js';
import { noteAccountEvent } from '../store/accounts/account-events.js';
import { lockPerson, setPassword } from '../store/accounts/people.js';
import {
  addRecoveryCodes,
  beginSecondFactor,
  confirmSecondFactor,
  recoveryCodesLeft,
  removeSecondFactor,
  secondFactorOf,
} from '../store/accounts/second-factors.js';
import { endSessionOf, endSessionsOf, sessionsOf } from '../store/accounts/sessions.js';
import type { Clock } from '../store/clock.js';
import type { Database } from '../store/database.js';
import type { SessionRow } from '../store/entities/organisation.js';
import {
  hashedRecoveryCode,
  newRecoveryCodes,
  newSecret,
  type NewSecret,
  stepOf,
} from './authenticator.js';
import type { Attempt } from './back-off.js';
import { passwordFault } from './new-password.js';
import { hashPassword } from './password.js';
import { provePassword } from './prove-password.js';
import { refused, refusedField } from './refusals.js';
import type { Seal } from './seal.js';
import { hashed } from './session-token.js';

export interface PasswordChange extends Attempt {
  present: string;
  password: string;
  /** The token of the session that goes on. */
  token: string;
}

/** Whether a second step is asked for, and how many recovery codes are left. */
export interface SecondStepState {
  on: boolean;
  recoveryCodes: number;
}

type Done = { kind: 'done' };
const DONE: Done = { kind: 'done' };

/** What people do with their own account. */
export class OwnAccount {
  readonly #ground: { database: Database; clock: Clock };

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly seal: Seal,
  ) {
    this.#ground = { database, clock };
  }

  /** Changes the password; whoever knows the old one is signed out everywhere else. */
  async changePassword({
    present,
    password,
    token,
    ...attempt
  }: PasswordChange): Promise<Done | Refusal> {
    const person = await provePassword(this.#ground, present, attempt);
    if ('kind' in person) return { ...person, field: 'present' };
    const names = { account: person.id, name: person.name };
    const fault =
      password === present
        ? refusedField('password', 'password-unchanged')
        : passwordFault(password, names, 'password');
    if (fault !== undefined) return fault;
    const hash = await hashPassword(password);
    return this.database.write(async (sql) => {
      const locked = await lockPerson(sql, person.id);
      if (locked?.password_hash !== person.password_hash)
        return refusedField('present', 'wrong-present-password');
      await setPassword(sql, person.id, hash, false);
      await endSessionsOf(sql, person.id, hashed(token));
      await noteAccountEvent(
        sql,
        { kind: 'password-changed', by: person.id, person: person.id },
        this.clock.now(),
      );
      return DONE;
    });
  }

  /** Where one is signed in, the session used last first. */
  sessions(person: string): Promise<SessionRow[]> {
    return sessionsOf(this.database.read, person, this.clock.now());
  }

  /** Ends one of one's sessions, at once and on all servers. False: there was none. */
  endSession(person: string, id: string): Promise<boolean> {
    return this.database.write((sql) => endSessionOf(sql, person, id));
  }

  /** Ends all of one's sessions but this one. */
  async endOthers(person: string, token: string): Promise<void> {
    await this.database.write((sql) => endSessionsOf(sql, person, hashed(token)));
  }

  async secondStep(person: string): Promise<SecondStepState> {
    const { read } = this.database;
    const factor = await secondFactorOf(read, person);
    return {
      on: factor?.confirmed_at != null,
      recoveryCodes: await recoveryCodesLeft(read, person),
    };
  }

  /**
   * Gives a secret for the authenticator. Nothing is asked at the door before a code of it was confirmed.
   *
   * @param issuer what the authenticator calls this installation
   */
  async beginSecondStep(
    attempt: Attempt & { password: string },
    issuer: string,
  ): Promise<NewSecret | Refusal> {
    const person = await provePassword(this.#ground, attempt.password, attempt);
    if ('kind' in person) return person;
    const made = newSecret(person.id, issuer);
    const sealed = this.seal.close(made.secret, person.id);
    const begun = await this.database.write((sql) =>
      beginSecondFactor(sql, person.id, sealed, this.clock.now()),
    );
    return begun ? made : refused('second-factor-on');
  }

  /** Switches the second step on, when a code shows that the authenticator has the secret. Gives the recovery codes. */
  async confirmSecondStep(
    person: string,
    code: string,
  ): Promise<{ recoveryCodes: string[] } | Refusal> {
    const now = this.clock.now();
    const factor = await secondFactorOf(this.database.read, person);
    if (factor === undefined) return refused('second-factor-not-begun');
    if (factor.confirmed_at !== null) return refused('second-factor-on');
    const secret = this.seal.open(factor.secret, person);
    if (secret === undefined) return refused('second-factor-not-begun');
    const step = stepOf(secret, code.replace(/\s/g, ''), now);
    if (step === undefined) return refusedField('code', 'wrong-code');
    const recoveryCodes = newRecoveryCodes();
    return this.database.write(async (sql) => {
      if (!(await confirmSecondFactor(sql, factor, step, now)))
        return refused('second-factor-not-begun');
      await addRecoveryCodes(sql, person, recoveryCodes.map(hashedRecoveryCode));
      await noteAccountEvent(sql, { kind: 'second-factor-on', by: person, person }, now);
      return { recoveryCodes };
    });
  }

  /** Switches it off. */
  async removeSecondStep(attempt: Attempt & { password: string }): Promise<Done | Refusal> {
    const person = await provePassword(this.#ground, attempt.password, attempt);
    if ('kind' in person) return person;
    const now = this.clock.now();
    await this.database.write(async (sql) => {
      if (await removeSecondFactor(sql, person.id))
        await noteAccountEvent(
          sql,
          { kind: 'second-factor-off', by: person.id, person: person.id },
          now,
        );
    });
    return DONE;
  }
}
