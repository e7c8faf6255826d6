import { instantOf } from '../engine/calendar/zone.js';
import type { Program } from '../engine/program.js';
import { hashPassword } from './accounts/password.js';
import { CannotStart } from './cannot-start.js';
import { seedSample } from './packs/seed.js';
import { hasPeople } from './store/accounts/has-people.js';
import type { SettableClock } from './store/clock.js';
import type { Database } from './store/database.js';
import { remember, setting } from './store/settings.js';

/** Set in a database that holds an invented district, whose passwords all know. */
const REHEARSAL = 'demonstration';

/** How a demonstration begins: with whose password, and whether what was there is taken away. */
export interface Rehearsal {
  password: string;
  fresh?: boolean;
}

/**
 * Sets the clock of a demonstration that begins to the moment at which the pack's sample does. One
 * that went on before goes on; says whether it begins.
 *
 * @throws CannotStart where the database holds real data
 */
export async function beginDemonstration(
  database: Database,
  program: Program,
  clock: SettableClock,
  { fresh = false }: Rehearsal,
): Promise<boolean> {
  const people = await hasPeople(database.read);
  if (people && (await setting(database.read, REHEARSAL)) === undefined) throw notADemonstration();
  if (people && !fresh) return false;
  await database.write((sql) => remember(sql, REHEARSAL, program.pack.id));
  const startsAt = sampleOf(program)?.startsAt;
  if (startsAt !== undefined) await clock.set(instantOf(startsAt, program.pack.timeZone));
  return true;
}

/** Fills the database with the pack's sample. */
export async function fillDemonstration(
  database: Database,
  program: Program,
  { password, fresh = false }: Rehearsal,
): Promise<void> {
  const sample = sampleOf(program);
  if (sample === undefined) return;
  // One hash for all: the password is the same, and known to all.
  const hash = await hashPassword(password);
  const seeding = { hashPassword: () => Promise.resolve(hash), fresh };
  await seedSample(database, program, sample, seeding);
}

/** For earnest, a database of a demonstration will not do: all know its passwords. */
export async function refuseDemonstration(database: Database): Promise<void> {
  if ((await setting(database.read, REHEARSAL)) === undefined) return;
  throw new CannotStart('demonstration-data', {
    zh: '这个数据库里是演示数据（密码是公开的），不能正式使用。请另用一个 DATA_DIR 或 DATABASE_URL，或加上 --demo',
    en: 'This database holds a demonstration, whose passwords are public; it is not for real use. Choose another DATA_DIR or DATABASE_URL, or add --demo',
  });
}

function sampleOf({ samples }: Program) {
  return Object.values(samples)[0];
}

function notADemonstration(): CannotStart {
  return new CannotStart('real-data', {
    zh: '这个数据库里是正式数据，不能用 --demo 启动，以免混入演示账号。请另用一个 DATA_DIR 或 DATABASE_URL',
    en: 'This database holds real data; --demo would add accounts whose password is public. Choose another DATA_DIR or DATABASE_URL',
  });
}
