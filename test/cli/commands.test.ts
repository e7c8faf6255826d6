import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SampleDocument } from '../../engine/types.js';
import { openDatabase } from '../../server/store/database.js';
import { withFolder, zelian } from './zelian.js';

const FLOOD = 'test/packs/flood-watch';

/** A copy of the flood watch with one file changed. */
function changed<T>(
  file: string,
  change: (text: string) => string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  return withFolder(async (folder) => {
    await cp(FLOOD, folder, { recursive: true });
    await writeFile(join(folder, file), change(await readFile(join(folder, file), 'utf8')));
    return work(folder);
  });
}

describe('zelian lint', () => {
  test('has nothing to say against a sound pack', async () => {
    const { code, stdout, stderr } = await zelian(['lint', FLOOD]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    // What may be meant is counted, and shown to whoever asks.
    expect(stdout).toMatch(/^test\/packs\/flood-watch: \d+ 条提示（加 --notes 查看提示）\n$/);
    const english = await zelian(['lint', FLOOD, '--lang', 'en', '--notes']);
    expect(english.stdout).toMatch(/ {2}note {2}unclassified-field\n/);
    expect(english.stdout).toMatch(/\ntest\/packs\/flood-watch: \d+ notes\n$/);
  });

  test('mends what is safe to change, and leaves the rest of the file as it is', async () => {
    const idle = (text: string) =>
      text.replace('"after": {', '"after": {\n        "idle": { "delay": { "days": 1 } },');
    await changed('processes/repair.json', idle, async (folder) => {
      const before = await zelian(['lint', folder]);
      expect(before.stdout).toContain('ineffective-timer');
      expect(before.stdout).toContain('可以用 --fix 改好');
      const after = await zelian(['lint', folder, '--fix']);
      expect(after.stdout).not.toContain('ineffective-timer');
      const text = await readFile(join(folder, 'processes/repair.json'), 'utf8');
      expect(JSON.parse(text)).toEqual(
        JSON.parse(await readFile(join(FLOOD, 'processes/repair.json'), 'utf8')),
      );
      expect(text.split('\n').slice(0, 30)).toEqual(
        (await readFile(join(FLOOD, 'processes/repair.json'), 'utf8')).split('\n').slice(0, 30),
      );
    });
  });

  test('names what is wrong and where, for people and for machines', async () => {
    const wrong = (text: string) => text.replace('"initial": "watch"', '"initial": "wach"');
    await changed('processes/high-water.json', wrong, async (folder) => {
      const { code, stdout } = await zelian(['lint', folder]);
      expect(code).toBe(1);
      expect(stdout).toMatch(/^processes\/high-water\.json:\d+:\d+ {2}错误 {2}[a-z-]+\n {4}.*wach/);
      expect(stdout).toMatch(/: 1 个错误.*\n$/);
      const json = await zelian(['lint', folder, '--json']);
      expect(json.code).toBe(1);
      expect(JSON.parse(json.stdout)).toMatchObject({
        valid: false,
        issues: [{ severity: 'error', file: 'processes/high-water.json', pointer: '/initial' }],
      });
    });
  });

  test('tells line and column of what is no JSON', async () => {
    await changed(
      'units.json',
      (text) => text.slice(0, -5),
      async (folder) => {
        const { code, stdout } = await zelian(['lint', folder], { LANG: 'en_US.UTF-8' });
        expect(code).toBe(1);
        expect(stdout).toMatch(/^units\.json:\d+:\d+ {2}error/);
      },
    );
  });

  test('of no folder says so', async () => {
    const none = await zelian(['lint', 'nowhere']);
    expect(none.code).toBe(1);
    expect(none.stdout).toContain('没有“nowhere”这个文件夹');
    const file = await zelian(['lint', 'package.json', '--lang=en']);
    expect(file.code).toBe(1);
    expect(file.stdout).toContain('is not a folder');
  });
});

describe('zelian test', () => {
  test('tells the pack’s stories', async () => {
    const { code, stdout } = await zelian(['test', FLOOD]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^✓ leak {2}/);
    expect(stdout).toMatch(/\n✓ yearly-check {2}/);
    expect(stdout).toMatch(/4 个情景通过，0 个未通过\n$/);
  });

  test('says at which step a story goes wrong', async () => {
    const wrong = (text: string) => text.replace('"state": "reinforce"', '"state": "calm"');
    await changed('scenarios/leak.json', wrong, async (folder) => {
      const { code, stdout } = await zelian(['test', folder, '--lang', 'en']);
      expect(code).toBe(1);
      expect(stdout).toMatch(/^✗ leak {2}.*\n {4}\d+\. 2026-/);
      expect(stdout).toMatch(/3 passed, 1 failed\n$/);
      const json = JSON.parse((await zelian(['test', folder, '--json'])).stdout) as object;
      expect(json).toMatchObject({
        valid: true,
        scenarios: [
          { id: 'leak', passed: false },
          { id: 'long-high', passed: true },
          { id: 'repair', passed: true },
          { id: 'yearly-check', passed: true },
        ],
      });
    });
  });
});

describe('a command that is written wrongly', () => {
  test.each([
    [['flie'], 'unknown-command', '没有“flie”这个命令'],
    [['lint'], 'missing-argument', '缺少参数 pack'],
    [['lint', FLOOD, '--strict'], 'unknown-option', '没有“--strict”这个选项'],
    [['lint', FLOOD, FLOOD], 'too-many-arguments', '参数太多'],
    [['serve', '--pack'], 'missing-value', '后面缺少内容'],
    [['serve', '--fresh'], 'fresh-without-demo', '只能与 --demo 一起用'],
    [[], 'missing-command', '请写明要执行的命令'],
  ])('%j ends with 2 and says why', async (args, code, words) => {
    const ended = await zelian(args);
    expect(ended.code).toBe(2);
    expect(ended.stdout).toBe('');
    expect(ended.stderr).toContain(`[${code}]`);
    expect(ended.stderr).toContain(words);
  });

  test('is helped in both languages', async () => {
    const chinese = await zelian(['--help']);
    expect(chinese.code).toBe(0);
    expect(chinese.stdout).toContain('检查定义包');
    const english = await zelian(['serve', '--help', '--lang', 'en']);
    expect(english.code).toBe(0);
    expect(english.stdout).toContain('begin the demonstration anew');
    expect(english.stdout).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('zelian migrate and seed', () => {
  test('prepare an empty database, once', async () => {
    await withFolder(async (folder) => {
      const env = { DATA_DIR: join(folder, 'data'), ZELIAN_PASSWORD: 'first-password' };
      expect((await zelian(['migrate'], env)).code).toBe(0);
      const seeded = await zelian(['seed', '--pack', FLOOD, '--json'], env);
      expect(seeded).toMatchObject({ code: 0, stdout: '{"sample":"river"}\n' });
      const { people } = JSON.parse(
        await readFile(join(FLOOD, 'samples/river.json'), 'utf8'),
      ) as SampleDocument;
      expect(await whoMustChange(env.DATA_DIR)).toEqual(Object.keys(people).sort());
      const again = await zelian(['seed', '--pack', FLOOD], env);
      expect(again.code).toBe(1);
      expect(again.stderr).toContain('[not-empty]');
    });
  });

  test('need a password and a sample', async () => {
    await withFolder(async (folder) => {
      const seed = (args: string[], env: Record<string, string> = {}) =>
        zelian(['seed', '--pack', FLOOD, ...args], { DATA_DIR: folder, ...env });
      expect((await seed([])).stderr).toContain('[no-password]');
      const short = await seed([], { ZELIAN_PASSWORD: 'ten-signs-' });
      expect(short.stderr).toContain('[password-too-short]');
      const none = await seed(['--sample', 'sea'], { ZELIAN_PASSWORD: 'first-password' });
      expect(none.stderr).toContain('没有样例“sea”，有：river');
    });
  });
});

/** Whose password is known to others, and is to be changed at the first sign-in. */
async function whoMustChange(dataDir: string): Promise<string[]> {
  const database = await openDatabase(`sqlite:${join(dataDir, 'zelian.db')}`);
  try {
    const rows = await database.read<{ id: string }>`SELECT id FROM person
      WHERE district = ${database.read.district} AND must_change_password ORDER BY id`;
    return rows.map(({ id }) => id);
  } finally {
    await database.close();
  }
}
