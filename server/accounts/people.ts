import type { Refusal } from '../../engine/case.js';
import { type AccountEventKind, noteAccountEvent } from '../store/accounts/account-events.js';
import {
  accountTaken,
  lockAdministrators,
  lockPerson,
  setAdministrator,
  setDeactivated,
  setName,
  setPassword,
} from '../store/accounts/people.js';
import { removeSecondFactor } from '../store/accounts/second-factors.js';
import { endSessionsOf } from '../store/accounts/sessions.js';
import type { Clock } from '../store/clock.js';
import type { Database } from '../store/database.js';
import type { PersonRow } from '../store/entities/organisation.js';
import { organisationChanged } from '../store/organisation.js';
import type { Sql } from '../store/sql.js';
import { endSubstitutionsOf } from '../store/substitutions.js';
import { endTermsOf } from '../store/terms.js';
import { addAccount } from './add-account.js';
import { givePasswords } from './give-passwords.js';
import { generatedPassword } from './new-password.js';
import { hashPassword } from './password.js';
import { refused, refusedField } from './refusals.js';

/** A person whose account begins. */
export interface NewPerson {
  /** What is typed at the door; it never changes. */
  account: string;
  name: string;
  administrator: boolean;
}

/** A password that is shown this once and must be changed at the first sign-in. */
export interface FirstPassword {
  person: string;
  password: string;
}

type Done = { kind: 'done' };
const DONE: Done = { kind: 'done' };

/** What administrators do with the accounts of others. Each thing is written down in the transaction that does it. */
export class People {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async add(
    by: string,
    { account, name, administrator }: NewPerson,
  ): Promise<FirstPassword | Refusal> {
    const password = generatedPassword();
    const passwordHash = await hashPassword(password);
    return this.database.write(async (sql) => {
      // What every object has is nobody's name, and no address leads to it.
      if (account in {} || (await accountTaken(sql, account)))
        return refusedField('account', 'account-taken');
      await addAccount(sql, { by, at: this.clock.now() }, { account, name, passwordHash });
      if (administrator) {
        await setAdministrator(sql, account, true);
        await this.#note(sql, 'administrator-made', by, account);
      }
      return { person: account, password };
    });
  }

  rename(by: string, id: string, name: string): Promise<Done | Refusal> {
    return this.#change(id, async (sql, person) => {
      if (person.name === name) return;
      await setName(sql, id, name);
      await organisationChanged(sql);
      await this.#note(sql, 'person-renamed', by, id, { from: person.name, to: name });
    });
  }

  /** There is always one who can sign in. */
  makeAdministrator(by: string, id: string, administrator: boolean): Promise<Done | Refusal> {
    return this.#change(id, async (sql, person) => {
      if (Boolean(person.administrator) === administrator) return;
      if (!administrator && (await isLast(sql, id))) return refused('last-administrator');
      await setAdministrator(sql, id, administrator);
      const kind = administrator ? 'administrator-made' : 'administrator-unmade';
      await this.#note(sql, kind, by, id);
    });
  }

  /** Closes an account: all its sessions end and its posts are vacant, at this moment. */
  deactivate(by: string, id: string): Promise<Done | Refusal> {
    if (by === id) return Promise.resolve(refused('not-for-oneself'));
    return this.#change(id, async (sql, person) => {
      if (person.deactivated_at !== null) return;
      if (await isLast(sql, id)) return refused('last-administrator');
      const now = this.clock.now();
      await setDeactivated(sql, id, now);
      await endSessionsOf(sql, id);
      await endSubstitutionsOf(sql, id, now);
      const posts = await endTermsOf(sql, id, now);
      await this.#note(sql, 'person-deactivated', by, id);
      for (const post of posts)
        await noteAccountEvent(sql, { kind: 'post-vacated', by, person: id, post }, now);
    });
  }

  /** Opens a closed account again, with a new password. The posts are not given back. */
  reactivate(by: string, id: string): Promise<FirstPassword | Refusal> {
    return this.#newPassword(by, id, 'person-reactivated');
  }

  /** A new password, for whoever has lost it; who is signed in with the old one is no more. */
  resetPassword(by: string, id: string): Promise<FirstPassword | Refusal> {
    if (by === id) return Promise.resolve(refused('not-for-oneself'));
    return this.#newPassword(by, id, 'password-reset');
  }

  /** First passwords for those who have none yet, as after they were read in; at most some hundred at once. */
  givePasswords(by: string): Promise<(FirstPassword & { name: string })[]> {
    return givePasswords(this.database, by, this.clock.now());
  }

  /** For whoever has lost the authenticator and the recovery codes. */
  resetSecondFactor(by: string, id: string): Promise<Done | Refusal> {
    if (by === id) return Promise.resolve(refused('not-for-oneself'));
    return this.#change(id, async (sql) => {
      if (await removeSecondFactor(sql, id)) await this.#note(sql, 'second-factor-reset', by, id);
    });
  }

  /** Signs somebody out everywhere. */
  endSessions(by: string, id: string): Promise<Done | Refusal> {
    return this.#change(id, async (sql) => {
      await endSessionsOf(sql, id);
      await this.#note(sql, 'sessions-ended', by, id);
    });
  }

  async #newPassword(
    by: string,
    id: string,
    kind: 'person-reactivated' | 'password-reset',
  ): Promise<FirstPassword | Refusal> {
    const password = generatedPassword();
    const hash = await hashPassword(password);
    return this.database.write(async (sql) => {
      const person = await lockPerson(sql, id);
      if (person === undefined) return refused('person-unknown');
      const closed = person.deactivated_at !== null;
      if (closed !== (kind === 'person-reactivated')) return refused('person-unknown');
      await setPassword(sql, id, hash, true);
      await setDeactivated(sql, id, null);
      await endSessionsOf(sql, id);
      await this.#note(sql, kind, by, id);
      return { person: id, password };
    });
  }

  /** Of a person whom nobody else changes meanwhile. A refusal comes before anything was written. */
  #change(
    id: string,
    work: (sql: Sql, person: PersonRow) => Promise<Refusal | undefined | void>,
  ): Promise<Done | Refusal> {
    return this.database.write(async (sql) => {
      const person = await lockPerson(sql, id);
      if (person === undefined) return refused('person-unknown');
      return (await work(sql, person)) ?? DONE;
    });
  }

  #note(
    sql: Sql,
    kind: AccountEventKind,
    by: string,
    person: string,
    details: Record<string, string> = {},
  ): Promise<void> {
    return noteAccountEvent(sql, { kind, by, person, details }, this.clock.now());
  }
}

async function isLast(sql: Sql, id: string): Promise<boolean> {
  const administrators = await lockAdministrators(sql);
  return administrators.length === 1 && administrators[0] === id;
}
