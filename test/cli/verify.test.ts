import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { serving, withFolder, zelian } from './zelian.js';

/** zelian verify: what was changed behind the server's back is found, and it is said where. */

const FLOOD = 'test/packs/flood-watch';

test('says that nothing was changed, or what was, in both languages, while a server runs', async () => {
  await withFolder(async (folder) => {
    const env = { DATA_DIR: folder, SEAL_KEY: 'lies elsewhere' };
    await zelian(['simulate', '--pack', FLOOD, '--months', '1'], env);
    const { stop } = await serving(['--demo', '--pack', FLOOD], env);
    try {
      const clean = await zelian(['verify'], env);
      expect(clean.stdout).toMatch(
        /^查了 \d+ 个案件、\d+ 条记录，没有发现问题。链头 \d+:[0-9a-f]{64}\n$/,
      );
      expect(clean.code).toBe(0);
      const head = /\d+:[0-9a-f]{64}/.exec(clean.stdout)![0];

      await aSpoiltCount(folder, env);

      const database = new Sqlite(join(folder, 'zelian.db'));
      const row = database.prepare('SELECT * FROM case_event WHERE sequence = 1').get() as {
        case_id: string;
        effects: string;
      };
      const update = database.prepare(
        'UPDATE case_event SET effects = ? WHERE case_id = ? AND sequence = 1',
      );
      update.run(row.effects.replace('e', 'f'), row.case_id);
      database.close();

      const { code, stdout } = await zelian(['verify', '--head', head], env);
      expect(code).toBe(1);
      expect(stdout).toContain(`[event-changed] 案件 ${row.case_id}，第 1 条记录：这条记录被改过`);
      expect(stdout).toContain('发现 1 处问题');
      const english = await zelian(['verify', '--lang', 'en'], env);
      expect(english.stdout).toContain(
        `[event-changed] case ${row.case_id}, event 1: This event was`,
      );
      const json = await zelian(['verify', '--json'], { DATA_DIR: folder, SEAL_KEY: 'another' });
      expect(JSON.parse(json.stdout)).toMatchObject({
        found: 2,
        findings: [
          { code: 'event-changed', sequence: 1 },
          { code: 'seal-broken', seal: 1 },
        ],
      });
      expect((await zelian(['verify', '--head', 'here'], env)).code).toBe(2);
    } finally {
      await stop();
    }
  });
});

/** A number of cases that is not right is named, and put right where it is told to. */
async function aSpoiltCount(folder: string, env: Record<string, string>): Promise<void> {
  const database = new Sqlite(join(folder, 'zelian.db'));
  const row = database.prepare('SELECT * FROM case_count WHERE n > 0 ORDER BY unit').get();
  const { unit, process, state, n } = row as Record<'unit' | 'process' | 'state', string> & {
    n: number;
  };
  database
    .prepare('UPDATE case_count SET n = n + 1 WHERE unit = ? AND process = ? AND state = ?')
    .run(unit, process, state);
  database.close();

  const found = await zelian(['verify'], env);
  expect(found.code).toBe(1);
  expect(found.stdout).toContain(`[count-differs] 单位 ${unit}，${process}/${state}（版本 `);
  expect(found.stdout).toContain(`记着 ${n + 1} 件，数出 ${n} 件`);
  const mended = await zelian(['verify', '--mend-counts', '--json'], env);
  expect(mended.code).toBe(0);
  expect(JSON.parse(mended.stdout)).toMatchObject({
    ...{ found: 1, mended: 1 },
    findings: [{ code: 'count-differs', count: { unit, process, state, kept: n + 1, counted: n } }],
  });
  const clean = await zelian(['verify', '--json'], env);
  expect(JSON.parse(clean.stdout)).toMatchObject({ found: 0, mended: 0, findings: [] });
}
