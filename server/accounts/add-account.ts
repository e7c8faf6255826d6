import type { Instant } from '../../engine/json.js';
import { noteAccountEvent } from '../store/accounts/account-events.js';
import { setPassword } from '../store/accounts/people.js';
import type { Sql } from '../store/sql.js';
import { addPerson } from '../store/writing/organisation.js';

/** Begins an account, within the transaction; nobody has one of that name. Its password must be changed at the first sign-in. */
export async function addAccount(
  sql: Sql,
  { by, at }: { by: string; at: Instant },
  { account, name, passwordHash }: { account: string; name: string; passwordHash: string },
): Promise<void> {
  await addPerson(sql, { id: account, name, passwordHash, administrator: false });
  await setPassword(sql, account, passwordHash, true);
  await noteAccountEvent(sql, { kind: 'person-added', by, person: account, details: { name } }, at);
}
