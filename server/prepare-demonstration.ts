import { instantOf } from '../engine/calendar/zone.js';
import type { Program } from '../engine/program.js';
import { hashPassword } from './accounts/password.js';
import { CannotStart } from './cannot-start.js';
import type { DemonstrationAccount } from './http/types.js';
import { seedSample } from './packs/seed.js';
import { hasPeople } from './store/accounts/has-people.js';
import type { SettableClock } from './store/clock.js';
import type { Database } from './store/database.js';
import { remember, setting } from './store/settings.js';
import type { Organisations } from './units/organisation.js';
import { demonstrationAccounts } from './views/demonstration.js';

/** Set in a database that holds an invented district, whose passwords all know. */
const REHEARSAL = 'demonstration';

/**
 * Fills an empty database with the pack's sample, and sets the clock to the moment at which it
 * begins. A demonstration that went on before goes on; --fresh begins it anew.
 */
export async function prepareDemonstration(
  database: Database,
  organisations: Organisations,
  program: Program,
  clock: SettableClock,
  { password, fresh = false }: { password: string; fresh?: boolean },
): Promise<DemonstrationAccount[]> {
  const begun = (await setting(database.read, REHEARSAL)) !== undefined;
  const people = await hasPeople(database.read);
  if (people && !begun) throw notADemonstration();
  const [sample] = Object.values(program.samples);
  if (sample !== undefined && (fresh || !people)) {
    // One hash for all: the password is the same, and known to all.
    const hash = await hashPassword(password);
    await database.write((sql) => remember(sql, REHEARSAL, program.pack.id));
    const { startsAt } = sample;
    if (startsAt !== undefined) await clock.set(instantOf(startsAt, program.pack.timeZone));
    await seedSample(database, program, sample, {
      hashPassword: () => Promise.resolve(hash),
      fresh,
    });
  }
  return demonstrationAccounts({ program, words: program }, await organisations.current());
}

/** For earnest, a database of a demonstration will not do: all know its passwords. */
export async function refuseDemonstration(database: Database): Promise<[]> {
  if ((await setting(database.read, REHEARSAL)) === undefined) return [];
  throw new CannotStart('demonstration-data', {
    zh: '这个数据库里是演示数据（密码是公开的），不能正式使用。请另用一个 DATA_DIR 或 DATABASE_URL，或加上 --demo',
    en: 'This database holds a demonstration, whose passwords are public; it is not for real use. Choose another DATA_DIR or DATABASE_URL, or add --demo',
  });
}

function notADemonstration(): CannotStart {
  return new CannotStart('real-data', {
    zh: '这个数据库里是正式数据，不能用 --demo 启动，以免混入演示账号。请另用一个 DATA_DIR 或 DATABASE_URL',
    en: 'This database holds real data; --demo would add accounts whose password is public. Choose another DATA_DIR or DATABASE_URL',
  });
}
