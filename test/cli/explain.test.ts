import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Explanation } from '../../engine/explain/explanation.js';
import { withFolder, zelian } from './zelian.js';

const FLOOD = 'test/packs/flood-watch';

describe('zelian explain', () => {
  test('tells a pack to its readers, in both languages', async () => {
    const chinese = await zelian(['explain', FLOOD]);
    expect(chinese).toMatchObject({ code: 0, stderr: '' });
    expect(chinese.stdout).toContain(
      '| 何时 | 日历 | 责任人 | 必办事项 | 表单 | 期限 | 逾期升级至 | 依据 |',
    );
    expect(chinese.stdout).toContain('```mermaid\nstateDiagram-v2\n');
    const english = await zelian(['explain', FLOOD, '--lang', 'en']);
    expect(english.stdout).toContain('## Clauses and what implements them');
  });

  test('gives the same to machines', async () => {
    const { stdout } = await zelian(['explain', FLOOD, '--json']);
    const { clauses, processes } = JSON.parse(stdout) as Explanation;
    expect(clauses.flatMap(({ elements }) => elements).length).toBeGreaterThan(5);
    expect(clauses.some(({ scenarios }) => scenarios.some(({ id }) => id === 'leak'))).toBe(true);
    expect(processes[0]?.ladder.length).toBeGreaterThan(0);
  });

  test('says of the whole plan, to machines, who has which rung when and what proves each clause', async () => {
    const { stdout } = await zelian(['explain', 'definitions/packs/shuangcheng', '--json']);
    const { processes, clauses } = JSON.parse(stdout) as Explanation;
    const rungs = processes.flatMap(({ ladder }) => ladder);
    expect(rungs.length).toBeGreaterThan(100);
    expect(
      rungs.filter((rung) => [rung.role, rung.task, rung.form, rung.due].includes('')),
    ).toEqual([]);
    expect(rungs.filter((rung) => rung.clauses.length === 0)).toEqual([]);
    expect(rungs.filter((rung) => rung.when.length === 0)).toEqual([]);
    const unproved = clauses.filter(
      ({ waived, elements }) =>
        waived === undefined && !elements.some(({ scenarios = [] }) => scenarios.length > 0),
    );
    expect(unproved.map(({ id }) => id)).toEqual([]);
  });

  test('writes it to a file', async () => {
    await withFolder(async (folder) => {
      const file = join(folder, 'flood.md');
      expect(await zelian(['explain', FLOOD, '--out', file])).toMatchObject({
        code: 0,
        stdout: '',
      });
      expect(await readFile(file, 'utf8')).toMatch(/^# /);
    });
  });

  test('explains nothing that does not load', async () => {
    const { code, stdout, stderr } = await zelian(['explain', 'nowhere']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('没有“nowhere”这个文件夹');
  });
});
