import { passwordFault } from '../../accounts/new-password.js';
import { hashPassword } from '../../accounts/password.js';
import { CannotStart } from '../../cannot-start.js';
import { makeFolder } from '../../make-folder.js';
import { Packs } from '../../packs/packs.js';
import { seedSample } from '../../packs/seed.js';
import { packInForce, putInForce, readPack } from '../../put-in-force.js';
import { hasPeople } from '../../store/accounts/has-people.js';
import { systemClock } from '../../store/clock.js';
import { type Database, openDatabase } from '../../store/database.js';
import type { Call } from '../command-line.js';
import { settingsFrom } from '../settings.js';

export interface SeedOptions {
  pack?: string;
  sample?: string;
}

/**
 * zelian seed: writes the units, people, posts and records of a pack's sample into an empty database:
 * how a district begins. All begin with the password in ZELIAN_PASSWORD, and have to choose their own at the first sign-in.
 */
export async function seed(options: SeedOptions, { language, json }: Call): Promise<void> {
  const { dataDir, database: url } = settingsFrom(process.env);
  const password = process.env['ZELIAN_PASSWORD'] ?? '';
  if (password === '') throw noPassword();
  const fault = passwordFault(password, { account: '', name: '' }, 'password');
  if (fault !== undefined) throw new CannotStart(fault.code, fault.message);
  await makeFolder(dataDir);
  const database = await openDatabase(url);
  try {
    const sample = await fill(database, options, password);
    if (json) console.log(JSON.stringify({ sample }));
    else console.log(language === 'zh' ? `已写入样例“${sample}”` : `Wrote the sample “${sample}”`);
  } finally {
    await database.close();
  }
}

async function fill(
  database: Database,
  { pack, sample: wanted }: SeedOptions,
  password: string,
): Promise<string> {
  if (await hasPeople(database.read)) throw notEmpty();
  const packs = new Packs(database, systemClock);
  const program =
    pack === undefined ? await packInForce(packs) : await putInForce(packs, await readPack(pack));
  const known = Object.keys(program.samples);
  const sample = program.samples[wanted ?? known[0] ?? ''];
  if (sample === undefined) throw noSample(wanted, known);
  await seedSample(database, program, sample, {
    hashPassword: () => hashPassword(password),
    mustChangePassword: true,
    fresh: false,
  });
  return sample.id;
}

function noPassword(): CannotStart {
  return new CannotStart('no-password', {
    zh: '请在环境变量 ZELIAN_PASSWORD 里给出所有账号的初始密码（至少 12 个字符，首次登录时各自修改）',
    en: 'Give the first password of all accounts in the environment variable ZELIAN_PASSWORD (12 characters at least; each changes it at the first sign-in)',
  });
}

function notEmpty(): CannotStart {
  return new CannotStart('not-empty', {
    zh: '数据库里已有人员，没有写入任何内容',
    en: 'The database has people already; nothing was written',
  });
}

function noSample(wanted: string | undefined, known: readonly string[]): CannotStart {
  const list = known.join('、') || '—';
  return new CannotStart('no-sample', {
    zh: wanted === undefined ? '定义包里没有样例' : `定义包里没有样例“${wanted}”，有：${list}`,
    en:
      wanted === undefined
        ? 'The pack has no sample'
        : `The pack has no sample “${wanted}”; it has: ${list}`,
  });
}
