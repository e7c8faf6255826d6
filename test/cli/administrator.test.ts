import { join } from 'node:path';
import { Accounts } from '../../server/accounts/accounts.js';
import {
  beginSecondFactor,
  confirmSecondFactor,
} from '../../server/store/accounts/second-factors.js';
import { accountEvents } from '../../server/store/accounts/account-events.js';
import { systemClock } from '../../server/store/clock.js';
import { type Database, openDatabase } from '../../server/store/database.js';
import { withFolder, zelian } from './zelian.js';

test('the first administrator is made with a password that is printed once', async () => {
  await withFolder(async (folder) => {
    const made = await zelian(['administrator', 'boss', '--json'], { DATA_DIR: folder });
    expect([made.code, made.stderr]).toEqual([0, '']);
    const { account, added, password } = JSON.parse(made.stdout) as Record<string, string>;
    expect([account, added]).toEqual(['boss', true]);
    await within(folder, async (database) => {
      const signedIn = await signIn(database, password!);
      expect(signedIn).toMatchObject({
        kind: 'signed-in',
        person: { administrator: 1, must_change_password: 1 },
      });
      const { events } = await accountEvents(database.read, { offset: 0, limit: 9 });
      expect(events.map(({ kind, by_person: by }) => [kind, by])).toEqual([
        ['password-reset', null],
        ['administrator-made', null],
        ['person-added', null],
      ]);
    });
  });
});

test('who is locked out is let in again, with a password of their own and without the second step', async () => {
  await withFolder(async (folder) => {
    const env = { DATA_DIR: folder };
    await zelian(['administrator', 'boss'], env);
    await within(folder, (database) =>
      database.write(async (sql) => {
        await beginSecondFactor(sql, 'boss', 'plain:lost', 1);
        await confirmSecondFactor(sql, { person: 'boss', secret: 'plain:lost' }, 1, 1);
        await sql`UPDATE person SET deactivated_at = 1, administrator = ${false}`;
      }),
    );
    const own = 'three herons by the weir';
    const set = await zelian(['administrator', 'boss', '--stdin', '--lang', 'zh'], env, `${own}\n`);
    expect([set.code, set.stdout]).toEqual([0, 'boss 是系统管理员，密码已设置\n']);
    await within(folder, async (database) => {
      expect(await signIn(database, own)).toMatchObject({
        kind: 'signed-in',
        person: { administrator: 1, must_change_password: 0, deactivated_at: null },
      });
    });
  });
});

test.each([
  [['a b'], '', 'invalid-account'],
  [['boss', '--stdin'], 'short\n', 'password-too-short'],
  [['boss', '--stdin'], '', 'password-too-short'],
])('%j is refused', async (args, input, code) => {
  await withFolder(async (folder) => {
    const ended = await zelian(['administrator', ...args], { DATA_DIR: join(folder, 'd') }, input);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain(`[${code}]`);
  });
});

function signIn(database: Database, password: string) {
  const accounts = new Accounts(database, systemClock);
  return accounts.signIn({ account: 'boss', password, address: 'here', userAgent: undefined });
}

async function within(folder: string, work: (database: Database) => Promise<unknown>) {
  const database = await openDatabase(`sqlite:${join(folder, 'zelian.db')}`);
  try {
    await work(database);
  } finally {
    await database.close();
  }
}
