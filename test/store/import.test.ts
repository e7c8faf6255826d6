import type { RecordRow } from '../../server/store/entities/records.js';
import type { RecordChangeRow } from '../../server/store/entities/import.js';
import { workOf } from '../../server/store/reading/tasks.js';
import { as, highWater } from './flood.js';
import { HEADER } from './import-river.js';
import { useImportRiver } from './use-import-river.js';

/** A register is read in from a sheet: looked at first, row by row, then taken whole or by row, and never twice. */

const river = useImportRiver();

const NEW = '东新尺,320,平稳,13900000009,东堤二段';
const SAME = '东一尺,300,平稳,13900000001,东堤一段';
const CHANGED = '东一副尺,333,高水位,,东堤一段';
const MOVED = '东二尺,300,平稳,,东堤一段';

test('a check says what each row would do, and writes nothing', async () => {
  const before = await gauges();
  const run = await river.check('chief-east', sheet(NEW, SAME, CHANGED, MOVED));
  expect(run).toMatchObject({ state: 'checked', total: 4, faulty: 0 });
  expect(run).toMatchObject({ added: 1, unchanged: 1, changed: 1, moved: 1 });
  expect(await gauges()).toEqual(before);
  const [added, changed, moved] = JSON.parse(run.examples) as object[];
  expect(added).toMatchObject({ line: 2, name: '东新尺', outcome: 'added' });
  expect(changed).toMatchObject({
    line: 4,
    fields: [
      { field: 'warningCm', before: 310, after: 333 },
      { field: 'alert', before: 'calm', after: 'high' },
    ],
  });
  expect(moved).toMatchObject({
    fields: [{ field: 'units.section', before: 'east-2', after: 'east-1' }],
  });
});

test.each(['whole', 'by-row'] as const)(
  'taken %s, the second time nothing changes',
  async (mode) => {
    const { id } = await river.check('chief-east', sheet(NEW, SAME, CHANGED, MOVED));
    const done = await river.take('chief-east', id, mode);
    expect(done).toMatchObject({ state: 'done', done_rows: 4, added: 1, changed: 1, moved: 1 });
    const after = await gauges();
    expect(after.find(({ name }) => name === '东新尺')).toMatchObject({
      data: JSON.stringify({
        ...{ label: '东新尺', warningCm: 320, alert: 'calm', keeperPhone: '13900000009' },
      }),
      version: 1,
      unit: 'east-2',
    });
    const again = await river.check('chief-east', sheet(NEW, SAME, CHANGED, MOVED));
    expect(again).toMatchObject({ unchanged: 4, added: 0, changed: 0, moved: 0 });
    await river.take('chief-east', again.id, mode);
    expect(await gauges()).toEqual(after);
  },
);

test('how a record was before is kept, with the import that changed it', async () => {
  const { id } = await river.check('chief-east', sheet(CHANGED, MOVED));
  await river.take('chief-east', id);
  const changes = await river.database.read<RecordChangeRow>`
    SELECT * FROM record_change WHERE district = ${river.database.read.district} ORDER BY record`;
  expect(changes.map(({ record, version, run }) => [record, version, run])).toEqual([
    ['gauge-e1b', 1, id],
    ['gauge-e2', 1, id],
  ]);
  expect(JSON.parse(changes[0]?.before ?? '')).toMatchObject({ data: { warningCm: 310 } });
  expect(JSON.parse(changes[1]?.before ?? '')).toMatchObject({ units: { section: 'east-2' } });
});

const FAULTY = [
  '东三尺,很高,平稳,,东堤一段',
  '东四尺,320,干涸,123,东堤一段',
  ',320,平稳,,东堤一段',
  '东五尺,,平稳,,东堤一段',
  '东六尺,20,平稳,,东堤一段',
  '东七尺,320,平稳,,东堤九段',
  '东八尺,320,平稳,,',
  '东九尺,320,平稳,,西堤一段',
  '西一尺,280,平稳,,东堤一段',
  '东新尺,320,平稳,,东堤一段',
  '东新尺,320,平稳,,东堤一段',
];

test('each fault stands at its line and column', async () => {
  const run = await river.check('chief-east', sheet(...FAULTY));
  expect(await river.faults(run.id)).toEqual([
    [2, 'warningCm', 'shape:type'],
    [3, 'alert', 'shape:enum'],
    [3, 'keeperPhone', 'shape:format'],
    [4, 'label', 'shape:required'],
    [5, 'warningCm', 'shape:required'],
    [6, 'warningCm', 'check:not-too-low'],
    [7, 'units.section', 'unit-unknown'],
    [8, 'units.section', 'unit-missing'],
    [9, 'units.section', 'unit-unknown'],
    [10, '', 'kept-elsewhere'],
    [12, '', 'row-twice'],
  ]);
  expect(run).toMatchObject({ faulty: 10, faults: 11, added: 1 });
});

test('with a fault it is not taken as a whole; by row the good rows are', async () => {
  const before = await gauges();
  const run = await river.check('chief-east', sheet(...FAULTY, NEW.replace('东新尺', '东末尺')));
  const whole = await river.imports.take(await as(river, 'chief-east'), run.id, 'whole');
  expect(whole).toMatchObject({ code: 'import-faulty', details: { rows: 10 } });
  expect(await gauges()).toEqual(before);
  expect(await river.take('chief-east', run.id)).toMatchObject({ added: 2, faulty: 10 });
  const names = (await gauges()).map(({ name }) => name);
  expect(names).toHaveLength(before.length + 2);
  expect(names).toEqual(expect.arrayContaining(['东新尺', '东末尺']));
});

test('very many rows are taken some at a time, not as a whole', async () => {
  const { id } = await river.check('chief-east', `${HEADER}\n东新尺,320,平稳,,东堤一段\n`);
  await river.database.write(
    (sql) => sql`UPDATE import_run SET total = 50001 WHERE district = ${sql.district}`,
  );
  const by = await as(river, 'chief-east');
  expect(await river.imports.take(by, id, 'whole')).toMatchObject({
    code: 'import-too-many-at-once',
  });
  expect(await river.take('chief-east', id, 'by-row')).toMatchObject({ state: 'done', added: 1 });
});

test('what is sensitive is not written down a second time', async () => {
  const run = await river.check('chief-east', sheet('东四尺,x,平稳,1390000000,东堤一段'));
  const rows = await river.database.read<{ field: string; value: string | null }>`
    SELECT field, value FROM import_fault WHERE district = ${river.database.read.district}
      AND run = ${run.id} ORDER BY number`;
  expect(rows).toEqual([
    { field: 'warningCm', value: 'x' },
    { field: 'keeperPhone', value: null },
  ]);
  const phone = await river.check('chief-east', sheet('东一尺,300,平稳,13911111111,东堤一段'));
  expect(phone.changed).toBe(1);
  expect(phone.examples).not.toContain('139');
});

test('a column that is not there leaves its field; an empty cell clears it, unless that is not wanted', async () => {
  const phone = async () =>
    (
      JSON.parse((await gauges()).find(({ id }) => id === 'gauge-e1')?.data ?? '') as {
        keeperPhone?: string;
      }
    ).keeperPhone;
  const less = await river.check('chief-east', '名称,警戒水位（厘米）\n东一尺,305\n');
  await river.take('chief-east', less.id);
  expect(await phone()).toBe('13900000001');
  const kept = await river.check('chief-east', '名称,看水员电话\n东一尺,\n', true);
  expect(kept).toMatchObject({ unchanged: 1 });
  const cleared = await river.check('chief-east', '名称,看水员电话\n东一尺,\n');
  await river.take('chief-east', cleared.id);
  expect(await phone()).toBeUndefined();
});

test('a record that moves takes its open work along, and both places are told', async () => {
  await highWater(river);
  const { id } = await river.check('chief-east', sheet('东一尺,300,平稳,13900000001,东堤二段'));
  expect(await tasksOf('keeper-east-1')).toEqual(['inspect']);
  expect(await river.take('chief-east', id)).toMatchObject({ moved: 1 });
  expect(await tasksOf('keeper-east-1')).toEqual([]);
  expect(await tasksOf('keeper-east-2')).toEqual(['inspect']);
});

test('only who may import does, only for what is theirs', async () => {
  await expect(river.check('keeper-east-1', sheet(NEW))).rejects.toThrow('not-permitted');
  await expect(river.check('admin', sheet(NEW))).rejects.toThrow('not-permitted');
  const { id } = await river.check('chief-east', sheet(NEW));
  const west = await as(river, 'chief-west');
  expect(await river.imports.take(west, id, 'whole')).toMatchObject({ code: 'not-found' });
  expect(await river.imports.cancel(west, id)).toMatchObject({ code: 'not-found' });
  // Who loses the post meanwhile takes nothing any more.
  await river.database.write(async (sql) => {
    await sql`UPDATE post SET holder = NULL WHERE district = ${sql.district} AND id = 'post-chief-east'`;
    await sql`UPDATE setting SET value = '999' WHERE district = ${sql.district} AND name = 'organisation-version'`;
  });
  const refused = await river.imports.take(await as(river, 'chief-east'), id, 'whole');
  expect(refused).toMatchObject({ code: 'not-permitted' });
});

test('what lies in another’s units is the county’s to move', async () => {
  const row = '西一尺,280,平稳,,东堤一段';
  const chief = await river.check('chief-east', sheet(row));
  expect(await river.faults(chief.id)).toEqual([[2, '', 'kept-elsewhere']]);
  const office = await river.check('office', sheet(row));
  expect(office).toMatchObject({ moved: 1, faulty: 0 });
});

test('records that were there before their identities were kept are found by them', async () => {
  await river.database.write(async (sql) => {
    await sql`UPDATE record SET identity = NULL WHERE district = ${sql.district}`;
  });
  const run = await river.check('chief-east', sheet(SAME));
  expect(run).toMatchObject({ unchanged: 1, added: 0 });
});

test('a sheet without what identifies its rows waits until somebody says which column it is', async () => {
  const run = await river.check('chief-east', '水尺叫什么,警戒水位（厘米）\n东一尺,301\n');
  expect(run).toMatchObject({ state: 'checked', total: 0 });
  const by = await as(river, 'chief-east');
  expect(await river.imports.take(by, run.id, 'whole')).toMatchObject({
    code: 'import-columns-missing',
  });
  const chosen = { 水尺叫什么: 'label' };
  await river.imports.again(by, run.id, { chosen, keepEmpty: false });
  await river.imports.workshop.kick();
  expect(await river.run(run.id)).toMatchObject({ state: 'checked', total: 1, changed: 1 });
});

function sheet(...rows: string[]): string {
  return `${[HEADER, ...rows].join('\n')}\n`;
}

function gauges() {
  return river.database.read<RecordRow & { unit: string }>`
    SELECT r.*, u.unit FROM record r LEFT JOIN record_unit u
      ON u.district = r.district AND u.type = r.type AND u.record = r.id
    WHERE r.district = ${river.database.read.district} ORDER BY r.name`;
}

async function tasksOf(who: string): Promise<string[]> {
  return (await workOf(river.database.read, await as(river, who))).map(({ task }) => task);
}
