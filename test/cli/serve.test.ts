import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CaseList, Health, RollCallReceipt } from '../../server/http/types.js';
import { Caller } from '../http/caller.js';
import { type Ended, occupiedPort, serving, withFolder, zelian } from './zelian.js';

const FLOOD = 'test/packs/flood-watch';
const DEMO = ['--demo', '--pack', FLOOD];
const PASSWORD = 'zelian-demo';

describe('a demonstration', () => {
  test('says where it is and as whom one may sign in, in columns that stand', async () => {
    await withFolder(async (folder) => {
      const server = await serving(DEMO, { DATA_DIR: folder });
      const { stdout } = server.said;
      expect(stdout).toContain('演示账号，密码都是 zelian-demo');
      expect(stdout).toContain(
        '账号           姓名  岗位\n' +
          'keeper-east-1  水一  东堤一段 看水员\n' +
          'chief-east     堤一  东堤 堤长\n' +
          'office         汛一  江北县 防汛办主任\n',
      );
      expect(await server.stop()).toBe(0);
      expect(server.said.stderr).toBe('');
    });
  });

  test('goes on where it was when it is started again, and begins anew when it is told to', async () => {
    await withFolder(async (folder) => {
      const env = { DATA_DIR: join(folder, 'data') };
      const first = await serving(DEMO, env);
      const keeper = await new Caller(first.address).signIn('keeper-east-1', PASSWORD);
      const entries = [{ record: 'gauge-e1', event: 'high', data: { levelCm: 400 } }];
      const call = { unit: 'east-1', day: '2026-07-01', entries };
      const told = await keeper.post<RollCallReceipt>('/api/roll-calls/reading', call);
      expect(told.body.lines[0]!.outcome).toBe('opened');
      await keeper.put('/api/clock', { now: '2026-07-02T00:00:00.000Z' });
      expect(await first.stop('SIGINT')).toBe(0);

      const second = await serving(DEMO, env);
      const caller = await new Caller(second.address).signIn('keeper-east-1', PASSWORD);
      expect((await caller.get<CaseList>('/api/cases')).body.total).toBe(1);
      const { body } = await caller.get<Health>('/api/health');
      expect(body.now > '2026-07-02').toBe(true);
      await second.stop();

      const fresh = await serving([...DEMO, '--fresh'], env);
      const again = await new Caller(fresh.address).signIn('keeper-east-1', PASSWORD);
      expect((await again.get<CaseList>('/api/cases')).body.total).toBe(0);
      expect((await again.get<Health>('/api/health')).body.now).toMatch(/^2026-07-01T00:0/);
      await fresh.stop();
    });
  });

  test('stops at once although a browser keeps its connection', async () => {
    await withFolder(async (folder) => {
      const server = await serving(DEMO, { DATA_DIR: folder });
      const headers = { connection: 'keep-alive', 'x-request': randomUUID() };
      await (await fetch(`${server.address}/api/health`, { headers })).text();
      const begun = Date.now();
      expect(await server.stop()).toBe(0);
      expect(Date.now() - begun).toBeLessThan(5000);
    });
  });

  test('for machines is one line of JSON', async () => {
    await withFolder(async (folder) => {
      const server = await serving([...DEMO, '--json'], { DATA_DIR: folder });
      await server.stop();
      const { stdout } = server.said;
      const { address, accounts } = JSON.parse(stdout) as { address: string; accounts: unknown[] };
      expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      expect(accounts).toHaveLength(3);
    });
  });
});

describe('a server that cannot start', () => {
  /** Ends with 1, says a code and why in both languages, and nothing of how it is made. */
  function expectReason({ code, stderr, stdout }: Ended, reason: string, zh: string, en: string) {
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`[${reason}]`);
    expect(stderr).toContain(zh);
    expect(stderr).toContain(en);
    expect(stderr).not.toMatch(/\n\s+at |node_modules|Error:/);
  }

  const serve = (args: string[], env: Record<string, string>) => zelian(['serve', ...args], env);

  test('because its port is taken', async () => {
    await withFolder(async (folder) => {
      const { port, server } = await occupiedPort();
      const env = { DATA_DIR: folder, PORT: String(port) };
      const ended = await serve(DEMO, env);
      server.close();
      expectReason(
        ended,
        'port-in-use',
        `127.0.0.1:${port} 已被其他程序占用`,
        'Another program listens',
      );
    });
  });

  test('because its port or its host is none', async () => {
    await withFolder(async (folder) => {
      const port = await serve(DEMO, { DATA_DIR: folder, PORT: '80a' });
      expectReason(port, 'invalid-port', 'PORT 是“80a”', 'must be a whole number');
      const host = await serve(DEMO, { DATA_DIR: folder, PORT: '0', HOST: '192.0.2.1' });
      expectReason(host, 'host-not-here', '本机没有地址 192.0.2.1', 'has no address');
    });
  });

  test('because its database cannot be opened', async () => {
    await withFolder(async (folder) => {
      const open = (url: string) => serve(DEMO, { DATA_DIR: folder, PORT: '0', DATABASE_URL: url });
      await mkdir(join(folder, 'a-folder'));
      await writeFile(
        join(folder, 'text.db'),
        'this is no database, and long enough to be read as one',
      );
      const isFolder = await open(`sqlite:${join(folder, 'a-folder')}`);
      expectReason(isFolder, 'database-cannot-open', '无法打开数据库', 'cannot be opened');
      const noDatabase = await open(`sqlite:${join(folder, 'text.db')}`);
      expectReason(
        noDatabase,
        'database-cannot-open',
        '不是 SQLite 数据库',
        'not an SQLite database',
      );
      const nobody = await open('postgres://someone:secret@127.0.0.1:1/none');
      expectReason(nobody, 'database-cannot-open', '连接不上', 'no database server answers');
      expect(nobody.stderr).not.toContain('secret');
      const unknown = await open('mysql://127.0.0.1/none');
      expectReason(unknown, 'database-cannot-open', '地址应以', 'must begin with');
    });
  });

  test('because its data folder is none', async () => {
    await withFolder(async (folder) => {
      await writeFile(join(folder, 'file'), '');
      const ended = await serve(DEMO, { DATA_DIR: join(folder, 'file', 'data'), PORT: '0' });
      expectReason(ended, 'data-folder-unusable', '无法使用数据文件夹', 'cannot be used');
    });
  });

  test('because its pack is not there, is faulty, or none is named', async () => {
    await withFolder(async (folder) => {
      const env = { DATA_DIR: folder, PORT: '0' };
      const missing = await serve(['--demo', '--pack', 'nowhere'], env);
      expectReason(missing, 'pack-unreadable', '没有“nowhere”这个文件夹', 'cannot be read');
      await mkdir(join(folder, 'pack'));
      await writeFile(join(folder, 'pack', 'pack.json'), '{\n  "kind": "pack",\n  oops\n}');
      const broken = await serve(['--pack', join(folder, 'pack')], env);
      expectReason(broken, 'pack-faulty', 'pack.json:3:3', 'is faulty');
      const none = await serve([], env);
      expectReason(none, 'no-pack', '--pack', 'No pack is in force');
    });
  });

  test('because the data are of the other kind: a demonstration’s, or real', async () => {
    await withFolder(async (folder) => {
      const rehearsed = { DATA_DIR: join(folder, 'demo'), PORT: '0' };
      const server = await serving(DEMO, rehearsed);
      await server.stop();
      const earnest = await serve(['--pack', FLOOD], rehearsed);
      expectReason(earnest, 'demonstration-data', '密码是公开的', 'passwords are public');

      const real = { DATA_DIR: join(folder, 'real'), PORT: '0', ZELIAN_PASSWORD: 'first-password' };
      await zelian(['seed', '--pack', FLOOD], real);
      const demo = await serve([...DEMO, '--fresh'], real);
      expectReason(demo, 'real-data', '正式数据', 'real data');
    });
  });
});
