import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importFolder } from '../store/use-import-river.js';
import type { ListFolder } from '../http/list-folder.js';
import { withFolder, zelian } from './zelian.js';

/** Sheets are read in by command, in somebody's name: a register, and what is told of its records. */

let pack: ListFolder;

beforeAll(async () => {
  pack = await importFolder();
  // Known by a number, and called by a name.
  const file = 'records/water-gauge.json';
  const gauge = JSON.parse(await readFile(join(pack.path, file), 'utf8')) as object;
  await pack.put(file, { ...gauge, identity: ['keeperPhone'] });
});

afterAll(() => pack.remove());

const GAUGES = `看水员电话,名称,警戒水位（厘米）,状态,所在堤段
13900000001,东一尺,300,平稳,东堤一段
13900000021,东新尺,很高,平稳,东堤一段
13900000022,东末尺,320,平稳,东堤一段
`;

const READINGS = `看水员电话,名称,日期,水尺读数,水位（厘米）
13900000001,东一尺,2026-06-30,高水位,400
13900000001,东二尺,2026-06-29,平稳,
13900000022,东末尺,2026-06-30,平稳,
`;

test('what is wrong is listed, the good rows are taken, and the second time nothing changes', async () => {
  await withFolder(async (folder) => {
    const env = { DATA_DIR: join(folder, 'data'), ZELIAN_PASSWORD: 'three herons' };
    const seeded = await zelian(['seed', '--pack', pack.path], env);
    expect([seeded.code, seeded.stderr]).toEqual([0, '']);
    const read = async (type: string, text: string, as: string, ...more: string[]) => {
      const file = join(folder, `${type}.csv`);
      await writeFile(file, text);
      return zelian(['import', type, file, '--as', as, '--lang', 'zh', ...more], env);
    };

    const checked = await read('water-gauge', GAUGES, 'chief-east', '--check');
    expect([checked.code, checked.stderr]).toEqual([1, '']);
    expect(checked.stdout).toContain('第 3 行  警戒水位（厘米）');
    expect(checked.stdout).toContain('共 3 行：新增 1，修改 0，转到别处 0，不变 1，有问题 1');
    const counts = async (...args: Parameters<typeof read>) => {
      const { code, stdout } = await read(...args, '--json');
      const { added, unchanged, faulty } = JSON.parse(stdout) as Record<string, number>;
      return { code, added, unchanged, faulty };
    };
    const first = await counts('water-gauge', GAUGES, 'chief-east');
    expect(first).toEqual({ code: 1, added: 1, unchanged: 1, faulty: 1 });
    const again = await counts('water-gauge', GAUGES, 'chief-east');
    expect(again).toEqual({ code: 1, added: 0, unchanged: 2, faulty: 1 });

    const told = await read('reading', READINGS, 'keeper-east-1');
    expect(told.stdout).toContain('第 3 行  名称  “名称”和名册里的不一样');
    expect(told.stdout).toContain('共 3 行：新增 2，修改 0，转到别处 0，不变 0，有问题 1');
    const untold = await counts('reading', READINGS, 'keeper-east-1');
    expect(untold).toEqual({ code: 1, added: 0, unchanged: 2, faulty: 1 });

    const refused = await read('water-gauge', GAUGES, 'keeper-east-1');
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain('您的岗位不能导入这种表格');
  });
}, 60_000);

const ORGANISATION = `单位,单位类型,上级单位,岗位,姓名,账号,到任日期,离任日期
南堤,堤防,江北县,堤长,南一,chief-south,,
南堤一段,堤段,南堤,看水员,南二,keeper-south-1,,
`;
const WITH_A_FAULT = `${ORGANISATION}南堤二段,堤段,北堤,看水员,,,,\n`;

test('the organisation is read in by an administrator, all of it or nothing', async () => {
  await withFolder(async (folder) => {
    const env = { DATA_DIR: join(folder, 'data'), ZELIAN_PASSWORD: 'three herons' };
    await zelian(['seed', '--pack', pack.path], env);
    const read = async (text: string, as: string, ...more: string[]) => {
      const file = join(folder, 'organisation.csv');
      await writeFile(file, text);
      return zelian(['import', 'organisation', file, '--as', as, '--lang', 'zh', ...more], env);
    };
    const refused = await read(ORGANISATION, 'chief-east');
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain('您的岗位不能导入这种表格');

    const faulty = await read(WITH_A_FAULT, 'admin');
    expect([faulty.code, faulty.stderr]).toEqual([1, '']);
    expect(faulty.stdout).toContain('第 4 行  上级单位');
    const checked = await read(ORGANISATION, 'admin', '--check');
    expect(checked.stdout).toContain('共 2 行：新增 2');
    // Neither the check nor the sheet with a fault has left anything.
    const taken = await read(ORGANISATION, 'admin');
    expect([taken.code, taken.stdout]).toEqual([0, expect.stringContaining('新增 2')]);
    const again = await read(ORGANISATION, 'admin');
    expect(again.stdout).toContain('新增 0，修改 0，转到别处 0，不变 2，有问题 0');
  });
}, 60_000);
