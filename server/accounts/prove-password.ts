import type { Refusal } from '../../engine/case.js';
import type { Clock } from '../store/clock.js';
import type { Database } from '../store/database.js';
import type { PersonRow } from '../store/entities/organisation.js';
import { personById } from '../store/organisation.js';
import { type Attempt, forgiveAttempt, takeAttempt } from './back-off.js';
import { isPassword } from './password.js';
import { refused, slowDown } from './refusals.js';

/**
 * Whether somebody who is signed in knows the password too: a session that was left open, or stolen, is not enough
 * for what would lock its owner out. Guessing is slowed down as at the door.
 */
export async function provePassword(
  { database, clock }: { database: Database; clock: Clock },
  password: string,
  attempt: Attempt,
): Promise<PersonRow | Refusal> {
  const wait = await database.write((sql) => takeAttempt(sql, attempt, clock.now()));
  if (wait !== undefined) return slowDown(wait - clock.now());
  const person = await personById(database.read, attempt.account);
  const right = await isPassword(person?.password_hash, password);
  if (person === undefined || !right) return refused('wrong-present-password');
  await database.write((sql) => forgiveAttempt(sql, attempt, clock.now()));
  return person;
}
