import { readdir } from 'node:fs/promises';
import type { DutyList, LedgerList, LedgerView } from '../../server/http/types.js';
import { serving, withFolder, zelian } from './zelian.js';

/** Months of a sample district, played by one command, and a server that goes on from there. */

const FLOOD = 'test/packs/flood-watch';
const PLAN = 'definitions/packs/shuangcheng';

interface Course {
  days: number;
  done: number;
  until: string;
  digest: string;
}

const simulated = (folder: string, ...options: string[]) =>
  zelian(['simulate', ...options], { DATA_DIR: folder });

async function course(...options: string[]): Promise<Course> {
  return withFolder(async (folder) => {
    const { code, stdout, stderr } = await simulated(folder, '--json', ...options);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return JSON.parse(stdout) as Course;
  });
}

describe('zelian simulate', () => {
  test('plays the same course for the same seed, another for another', async () => {
    const first = await course('--pack', FLOOD, '--months', '2', '--seed', 'a');
    expect(await course('--pack', FLOOD, '--months', '2', '--seed', 'a')).toEqual(first);
    const other = await course('--pack', FLOOD, '--months', '2', '--seed', 'b');
    expect(other.digest).not.toBe(first.digest);
  });

  test('plays the same course where duties open at its first moment', async () => {
    const month = ['--pack', PLAN, '--months', '1'];
    expect(await course(...month)).toEqual(await course(...month));
  });

  test('plays as many months as it is told, and says so in words', async () => {
    const { until, days } = await course('--pack', FLOOD, '--months', '1');
    expect({ until, days }).toEqual({ until: '2026-08-01', days: 32 });
    await withFolder(async (folder) => {
      const { stdout } = await simulated(folder, '--pack', FLOOD, '--months', '1');
      expect(stdout).toMatch(/^模拟了 32 天，到 2026-08-01：.*校验值 [0-9a-f]{16}\n$/);
    });
    await withFolder(async (folder) => {
      for (const months of ['0', '37', 'twelve']) {
        const { code, stderr } = await simulated(folder, '--pack', FLOOD, '--months', months);
        expect(code).toBe(2);
        expect(stderr).toContain(months);
      }
    });
  });

  test('goes on from where the last one ended, or begins anew when told', async () => {
    await withFolder(async (folder) => {
      const play = async (...more: string[]) => {
        const month = ['--pack', FLOOD, '--months', '1', '--json', ...more];
        return JSON.parse((await simulated(folder, ...month)).stdout) as Course;
      };
      const first = await play();
      expect((await play()).until).toBe('2026-09-01');
      expect(await play('--fresh')).toEqual(first);
    });
  });

  test('takes a setting that is empty for one that is left out', async () => {
    await withFolder(async (folder) => {
      const env = { DATA_DIR: folder, DATABASE_URL: '', HOST: '', PORT: '' };
      const { code, stderr } = await zelian(['simulate', '--pack', FLOOD, '--months', '1'], env);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(await readdir(folder)).toContain('zelian.db');
    });
  });

  test('leaves a database alone that is in earnest, also when told to begin anew', async () => {
    await withFolder(async (folder) => {
      const env = { DATA_DIR: folder, ZELIAN_PASSWORD: 'only-for-this-test' };
      expect((await zelian(['seed', '--pack', FLOOD], env)).code).toBe(0);
      for (const options of [[], ['--fresh']]) {
        const { code, stderr } = await simulated(folder, '--pack', FLOOD, ...options);
        expect(code).toBe(1);
        expect(stderr).toContain('这个数据库里是正式数据');
      }
    });
  });
});

test('after a year of the plan every ledger has lines, and duties were done, late and missed', async () => {
  // Some lists hold few, and these not in every year: of three, one has them.
  let empty: string[] | undefined;
  const stood = new Set<string>();
  const isAll = () => empty?.length === 0 && STATES.every((state) => stood.has(state));
  for (const seed of ['4', '6', '5'])
    await withFolder(async (folder) => {
      if (isAll()) return;
      await simulated(folder, '--pack', PLAN, '--seed', seed);
      const { address, stop } = await serving(['--demo', '--pack', PLAN], { DATA_DIR: folder });
      const read = await readerOf(address, 'director-zhou');
      const now = await emptyLedgers(read);
      empty = empty?.filter((id) => now.includes(id)) ?? now;
      for (const year of ['2026', '2027'])
        for (const { occurrences } of (await read<DutyList>(`/api/duties?year=${year}`)).duties)
          for (const { state } of occurrences) stood.add(state);
      await stop();
    });
  expect(empty).toEqual([]);
  expect([...stood]).toEqual(expect.arrayContaining(STATES));
}, 90_000);

const STATES = ['done', 'done-late', 'missed'];

type Read = <T>(path: string) => Promise<T>;

async function emptyLedgers(read: Read): Promise<string[]> {
  const { ledgers } = await read<LedgerList>('/api/ledgers');
  expect(ledgers.length).toBeGreaterThan(10);
  const empty: string[] = [];
  for (const { id } of ledgers) {
    const { total } = await read<LedgerView>(`/api/ledgers/${id}?period=all&struckOff=with`);
    if (total === 0) empty.push(id);
  }
  return empty;
}

/** Signs in to a demonstration, and reads as that person. */
async function readerOf(address: string, account: string): Promise<Read> {
  const { password } = (await (await fetch(`${address}/api/demonstration`)).json()) as {
    password: string;
  };
  const session = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, password }),
  });
  const cookie = session.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return async <T>(path: string) => {
    const answer = await fetch(address + path, { headers: { cookie } });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as T;
  };
}
