import type { TellingRow } from '../../server/store/entities/records.js';
import { grouped } from '../../server/units/grouped.js';
import { disagreements } from './agreement.js';
import { as, highWater, read } from './flood.js';
import { foundIn } from './found.js';
import { READINGS } from './import-river.js';
import { useImportRiver } from './use-import-river.js';

/** What is told of records is read in from a sheet: by whom, of what and with what effect as if it were told by hand. */

// Before the river is closed: what stands first in a file is done first.
afterEach(async () => {
  expect(await disagreements(river.database)).toEqual([]);
  expect(await foundIn(river)).toEqual([]);
});

const river = useImportRiver();

const HEADER = '名称,日期,水尺读数,水位（厘米）,说明';
const HIGH = '东一尺,2026-07-01,高水位,400,夜里涨的';
const LOW = '东一副尺,2026-07-01,平稳,,';

test('a check says what would be told, and tells nothing', async () => {
  const run = await check('keeper-east-1', HIGH, LOW);
  expect(run).toMatchObject({ state: 'checked', total: 2, added: 2, faulty: 0 });
  expect(await tellings()).toEqual([]);
  const [example] = JSON.parse(run.examples) as object[];
  expect(example).toEqual({
    ...{ line: 2, name: '东一尺', outcome: 'added' },
    fields: [
      { field: 'day', after: '2026-07-01' },
      { field: 'telling.event', after: 'high' },
      { field: 'levelCm', after: 400 },
      { field: 'note', after: '夜里涨的' },
    ],
  });
});

test.each(['whole', 'by-row'] as const)(
  'taken %s it opens the cases that a telling by hand opens; the second time nothing changes',
  async (mode) => {
    const { id } = await check('keeper-east-1', HIGH, LOW);
    expect(await river.take('keeper-east-1', id, mode)).toMatchObject({ state: 'done', added: 2 });
    expect(await events()).toEqual(['gauge-e1 opened']);
    const told = await tellings();
    expect(told.map(({ record, event, told_by_post }) => [record, event, told_by_post])).toEqual([
      ['gauge-e1', 'high', 'post-keeper-east-1'],
      ['gauge-e1b', 'normal', 'post-keeper-east-1'],
    ]);
    river.clock.set('2026-07-01T09:00');
    const again = await check('keeper-east-1', LOW, HIGH);
    expect(again).toMatchObject({ unchanged: 2, added: 0, changed: 0 });
    await river.take('keeper-east-1', again.id, mode);
    expect(await tellings()).toEqual(told);
    expect(await events()).toEqual(['gauge-e1 opened']);
  },
);

test('what was told by hand and stands in the sheet is not told anew', async () => {
  const data = { note: '夜里涨的', levelCm: 400 };
  await read(river, 'keeper-east-1', {
    ...{ unit: 'east-1', gauge: 'gauge-e1', day: '2026-07-01', event: 'high', data },
  });
  expect(await check('keeper-east-1', HIGH)).toMatchObject({ unchanged: 1 });
  const lower = await check('keeper-east-1', '东一尺,2026-07-01,高水位,390,');
  expect(lower).toMatchObject({ changed: 1 });
});

/** Months ago, so that what counts from the first day is long due. */
const SPRING = [
  ['2026-03-01', 'high'],
  ['2026-05-10', 'normal'],
  ['2026-05-11', 'high'],
  ['2026-06-30', 'high'],
] as const;

test('cases and their timers go as if each day had been told by hand', async () => {
  for (const [day, event] of SPRING)
    await read(river, 'keeper-east-1', { unit: 'east-1', gauge: 'gauge-e1b', day, event });
  // From the last day to the first: days are told in their order.
  const rows = SPRING.toReversed().map(([day, event]) =>
    event === 'high' ? `东一尺,${day},高水位,400,` : `东一尺,${day},平稳,,`,
  );
  const { id } = await check('keeper-east-1', ...rows);
  const done = await river.take('keeper-east-1', id);
  expect(done).toMatchObject({ state: 'done', added: 4, faulty: 0 });
  const all = await events();
  const of = (gauge: string) =>
    all.flatMap((life) => (life.startsWith(`${gauge} `) ? life.slice(gauge.length + 1) : []));
  expect(of('gauge-e1')).toEqual(of('gauge-e1b'));
  expect(of('gauge-e1').join(' ')).toContain('fell-due');
});

const FAULTY = [
  '没有的尺,2026-07-01,平稳,,',
  '东二尺,2026-07-01,平稳,,',
  '东一尺,2026-07-02,平稳,,',
  '东一尺,,平稳,,',
  '东一尺,2026-06-28,,,',
  '东一尺,2026-06-27,干了,,',
  '东一尺,2026-06-26,平稳,300,',
  '东一尺,2026-06-25,高水位,九千,',
  '东一尺,昨天,平稳,,',
  ',2026-07-01,平稳,,',
  LOW,
  LOW,
];

test('each fault stands at its line and column', async () => {
  const run = await check('keeper-east-1', ...FAULTY);
  expect(await river.faults(run.id)).toEqual([
    [2, '', 'not-to-be-told'],
    [3, '', 'not-to-be-told'],
    [4, 'day', 'check:future'],
    [5, 'day', 'shape:required'],
    [6, 'telling.event', 'shape:required'],
    [7, 'telling.event', 'shape:enum'],
    [8, 'levelCm', 'not-asked'],
    [9, 'levelCm', 'shape:type'],
    [10, 'day', 'shape:format'],
    [11, '', 'identity-missing'],
    [13, '', 'told-twice'],
  ]);
  expect(await river.take('keeper-east-1', run.id)).toMatchObject({ added: 1, faulty: 11 });
  expect(await tellings()).toHaveLength(1);
});

test('what a case refuses is told of its row, and the other rows of the day are taken', async () => {
  await highWater(river);
  const run = await check(
    'keeper-east-1',
    '东一尺,2026-06-30,平稳,,',
    '东一副尺,2026-06-30,平稳,,',
  );
  expect(run).toMatchObject({ added: 2, faulty: 0 });
  expect(await river.take('keeper-east-1', run.id)).toMatchObject({ added: 1, faulty: 1 });
  expect(await river.faults(run.id)).toEqual([[2, '', 'refused']]);
  expect((await tellings()).map(({ record, day }) => [record, day])).toEqual([
    ['gauge-e1', '2026-07-01'],
    ['gauge-e1b', '2026-06-30'],
  ]);
  const whole = await check(
    'keeper-east-1',
    '东一尺,2026-06-29,平稳,,',
    '东一副尺,2026-06-29,平稳,,',
  );
  expect(await river.take('keeper-east-1', whole.id, 'whole')).toMatchObject({ state: 'failed' });
  expect(await tellings()).toHaveLength(2);
});

test('nobody tells by a sheet what they may not tell by hand', async () => {
  // Who tells by hand of none, is offered no such sheet.
  for (const who of ['chief-east', 'office', 'admin'])
    await expect(check(who, HIGH)).rejects.toThrow('not-permitted');
  const { id } = await check('keeper-east-2', HIGH, '东二尺,2026-07-01,平稳,,');
  expect(await river.faults(id)).toEqual([[2, '', 'not-to-be-told']]);
  expect(await river.take('keeper-east-2', id)).toMatchObject({ added: 1 });
  expect((await tellings()).map(({ record }) => record)).toEqual(['gauge-e2']);
  // Who loses the post meanwhile tells nothing any more.
  const later = await check('keeper-east-1', HIGH);
  await river.database.write(async (sql) => {
    await sql`UPDATE post SET holder = 'chief-east'
      WHERE district = ${sql.district} AND id = 'post-keeper-east-1'`;
    await sql`UPDATE setting SET value = '999'
      WHERE district = ${sql.district} AND name = 'organisation-version'`;
  });
  expect(
    await river.imports.take(await as(river, 'keeper-east-1'), later.id, 'whole'),
  ).toMatchObject({ code: 'not-permitted' });
});

function check(who: string, ...rows: string[]) {
  return river.check(who, sheet(...rows), false, READINGS);
}

function sheet(...rows: string[]): string {
  return `${[HEADER, ...rows].join('\n')}\n`;
}

function tellings() {
  return river.database.read<TellingRow>`
    SELECT * FROM telling WHERE district = ${river.database.read.district} ORDER BY record, day`;
}

/** What happened in each case, as its gauge and the events. */
async function events(): Promise<string[]> {
  const rows = await river.database.read<{ record: string; case_id: string; event: string }>`
    SELECT c.record, e.case_id, e.event FROM case_event e
    JOIN cases c ON c.district = e.district AND c.id = e.case_id
    WHERE e.district = ${river.database.read.district} ORDER BY e.case_id, e.sequence`;
  const lives = grouped(rows, ({ record, case_id }) => `${case_id} ${record}`);
  return [...lives.values()]
    .map((life) => [life[0]?.record, ...life.map(({ event }) => typeOf(event))].join(' '))
    .toSorted();
}

function typeOf(event: string): string {
  return (JSON.parse(event) as { type: string }).type;
}
