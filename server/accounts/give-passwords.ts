import type { Instant } from '../../engine/json.js';
import { noteAccountEvent } from '../store/accounts/account-events.js';
import { lockPerson, setPassword } from '../store/accounts/people.js';
import { peopleWithoutPassword } from '../store/accounts/without-password.js';
import type { Database } from '../store/database.js';
import { generatedPassword } from './new-password.js';
import { hashPassword, NOBODYS } from './password.js';

/** How many first passwords are given at once. */
const AT_ONCE = 200;

/** A first password as it is told, this once. */
interface Given {
  person: string;
  name: string;
  password: string;
}

/** First passwords for those who have none yet, by account: told this once, and kept nowhere. */
export async function givePasswords(database: Database, by: string, at: Instant): Promise<Given[]> {
  const people = await peopleWithoutPassword(database.read, NOBODYS, AT_ONCE);
  // Hashing is slow on purpose, so it is done before the writing begins.
  const given = await Promise.all(
    people.map(async ({ id, name }) => {
      const password = generatedPassword();
      return { person: id, name, password, hash: await hashPassword(password) };
    }),
  );
  return database.write(async (sql) => {
    const told: Given[] = [];
    for (const { person, name, password, hash } of given) {
      const row = await lockPerson(sql, person);
      if (row?.password_hash !== NOBODYS) continue;
      await setPassword(sql, person, hash, true);
      await noteAccountEvent(sql, { kind: 'password-reset', by, person }, at);
      told.push({ person, name, password });
    }
    return told;
  });
}
