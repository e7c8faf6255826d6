import { noteAccountEvent } from '../store/accounts/account-events.js';
import {
  lockPerson,
  setAdministrator,
  setDeactivated,
  setPassword,
} from '../store/accounts/people.js';
import { removeSecondFactor } from '../store/accounts/second-factors.js';
import { endSessionsOf } from '../store/accounts/sessions.js';
import type { Clock } from '../store/clock.js';
import type { Database } from '../store/database.js';
import { addPerson } from '../store/writing/organisation.js';
import { hashPassword } from './password.js';

/** An administrator who is made, or let in again, from the machine itself. */
export interface AdministratorSet {
  account: string;
  /** What the person is called, if the account is new. */
  name: string;
  password: string;
  /** Nobody but the person knows the password, so it need not be changed. */
  own: boolean;
}

/**
 * Makes an account an administrator's with this password, whatever stood in the way: it was not there, it was closed,
 * a second step was asked for. Whoever is signed in with it is no more. Says whether the account is new.
 */
export async function setAdministratorFromHere(
  database: Database,
  clock: Clock,
  { account, name, password, own }: AdministratorSet,
): Promise<{ added: boolean }> {
  const passwordHash = await hashPassword(password);
  return database.write(async (sql) => {
    const now = clock.now();
    const known = await lockPerson(sql, account);
    if (known === undefined)
      await addPerson(sql, { id: account, name, passwordHash, administrator: true });
    await setPassword(sql, account, passwordHash, !own);
    await setAdministrator(sql, account, true);
    await setDeactivated(sql, account, null);
    await removeSecondFactor(sql, account);
    await endSessionsOf(sql, account);
    const event = { by: null, person: account } as const;
    if (known === undefined)
      await noteAccountEvent(sql, { ...event, kind: 'person-added', details: { name } }, now);
    await noteAccountEvent(sql, { ...event, kind: 'administrator-made' }, now);
    await noteAccountEvent(sql, { ...event, kind: 'password-reset' }, now);
    return { added: known === undefined };
  });
}
