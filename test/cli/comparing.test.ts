import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withFolder, zelian } from './zelian.js';

const FLOOD = 'test/packs/flood-watch';

interface Packs {
  /** The flood watch as it is, in its next version, and a district's overlay of it. */
  base: string;
  next: string;
  overlay: string;
}

/** Two versions of a base and an overlay that was written for the first. */
function packs<T>(overlay: Record<string, object>, work: (packs: Packs) => Promise<T>): Promise<T> {
  return withFolder(async (folder) => {
    const base = join(folder, 'flood-watch');
    const next = join(folder, 'next', 'flood-watch');
    const district = join(folder, 'north');
    await cp(FLOOD, base, { recursive: true });
    await cp(FLOOD, next, { recursive: true });
    await change(join(next, 'pack.json'), '"version": "1.0.0"', '"version": "1.1.0"');
    await change(join(next, 'parameters.json'), '"default": 2', '"default": 5');
    await cp(FLOOD, district, { recursive: true, filter: (path) => path === FLOOD });
    const pack = {
      kind: 'pack',
      id: 'north',
      title: '北县防汛',
      version: '1.0.0',
      extends: { pack: 'flood-watch', version: '1.0.0' },
    };
    for (const [file, value] of Object.entries({ 'pack.json': pack, ...overlay }))
      await writeFile(join(district, file), JSON.stringify(value));
    return work({ base, next, overlay: district });
  });
}

async function change(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  expect(text).toContain(from);
  await writeFile(file, text.replace(from, to));
}

const read = async (folder: string, file: string) =>
  JSON.parse(await readFile(join(folder, file), 'utf8')) as Record<string, never>;

const SLOWER = { 'parameters.json': { parameters: { inspectWithin: { default: 3 } } } };
const ROOMIER = { 'parameters.json': { parameters: { inspectWithin: { maximum: 24 } } } };

describe('zelian diff', () => {
  test('says what a district does otherwise, for people and as patches', async () => {
    await packs(SLOWER, async ({ base, overlay }) => {
      const { code, stdout } = await zelian(['diff', base, overlay]);
      expect(code).toBe(1);
      expect(stdout).toContain('数字  parameters.json\n  ~ 数字“巡堤时限” › 数值：由 2 改为 3\n');
      expect(stdout).toMatch(/2 个文件，4 处不同\n$/);
      const json = JSON.parse((await zelian(['diff', base, overlay, '--json'])).stdout) as object;
      expect(json).toMatchObject({ patches: SLOWER });
    });
  });

  test('of a pack and itself is nothing', async () => {
    const { code, stdout } = await zelian(['diff', FLOOD, FLOOD, '--lang', 'en']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'nothing differs\n' });
  });

  test('cannot be told of what is no pack, or adapts what is not there', async () => {
    await packs(SLOWER, async ({ base, overlay, next }) => {
      const nowhere = await zelian(['diff', base, 'nowhere']);
      expect(nowhere).toMatchObject({ code: 1, stdout: '' });
      expect(nowhere.stderr).toContain('[pack-unreadable] “nowhere”');
      const alone = join(next, 'alone');
      await cp(overlay, alone, { recursive: true });
      const orphan = await zelian(['diff', base, alone, '--lang', 'en']);
      expect(orphan.stderr).toContain('[base-missing] The pack “flood-watch”');
    });
  });
});

describe('zelian merge', () => {
  test('takes in what only the base changed, and is lint-clean over the new base', async () => {
    await packs(ROOMIER, async ({ base, next, overlay }) => {
      const merged = await zelian(['merge', base, next, overlay, '--write']);
      expect(merged.code).toBe(0);
      expect(merged.stdout).toMatch(/0 处冲突.*1 个文件已写回\n$/);
      expect(await read(overlay, 'pack.json')).toMatchObject({
        extends: {
          version: '1.1.0',
          overrides: { 'parameters.json#/parameters/inspectWithin/maximum': '6b51d431df5d7f14' },
        },
      });
      const again = await zelian(['merge', base, next, overlay, '--lang', 'en']);
      expect(again.stdout).toContain('0 conflicts (the overlay’s own words stay), 0 files');
      await cp(overlay, join(next, '../north'), { recursive: true });
      expect(await zelian(['lint', join(next, '../north')])).toMatchObject({ code: 0 });
    });
  });

  test('tells of a conflict with the three values, and of the change beneath until it is looked at', async () => {
    await packs(SLOWER, async ({ base, next, overlay }) => {
      const before = await read(overlay, 'parameters.json');
      const merged = await zelian(['merge', base, next, overlay, '--write']);
      expect(merged.code).toBe(1);
      expect(merged.stdout).toContain('数字“巡堤时限” › 数值：基础原为 2，现为 5；改编包为 3');
      expect(await read(overlay, 'parameters.json')).toEqual(before);

      const moved = join(next, '../north');
      await cp(overlay, moved, { recursive: true });
      const warned = await zelian(['lint', moved, '--lang', 'en']);
      expect(warned.stdout).toContain('base-changed-beneath');
      expect(warned.stdout).toContain('it is now 5');
      const recorded = await zelian(['overrides', moved, '--write', '--lang', 'en']);
      expect(recorded.stdout).toMatch(/1 places? (is|are) overridden; recorded in pack.json\n$/);
      expect((await zelian(['lint', moved])).stdout).not.toContain('base-changed-beneath');
    });
  });

  test('writes nothing unless it is told to, and gives the same as JSON', async () => {
    await packs(SLOWER, async ({ base, next, overlay }) => {
      const before = await read(overlay, 'pack.json');
      const { code, stdout } = await zelian(['merge', base, next, overlay, '--json']);
      expect(code).toBe(1);
      expect(JSON.parse(stdout)).toMatchObject({
        written: false,
        conflicts: [
          {
            pointer: '/parameters/inspectWithin/default',
            base: 2,
            newBase: 5,
            overlay: 3,
          },
        ],
      });
      expect(await read(overlay, 'pack.json')).toEqual(before);
    });
  });
});
