import type { LedgerList, LedgerView } from '../../server/http/types.js';
import type { Caller } from './caller.js';
import { type ListFolder, listFolder } from './list-folder.js';
import { send, SOUND, taskOf, tellHigh } from './river.js';
import { running, type Running } from './running.js';

let folder: ListFolder;
let river: Running;
let east: Caller;
let west: Caller;
let office: Caller;

/**
 * 1 July: two gauges of the east and one of the west are high. The east's first is inspected in time;
 * its second by nobody; the west's a day late, and falls.
 */
beforeAll(async () => {
  folder = await listFolder();
  river = await running({ pack: folder.path });
  [east, west, office] = (await Promise.all(
    ['chief-east', 'chief-west', 'office'].map((who) => river.as(who)),
  )) as [Caller, Caller, Caller];
  const [first, second, third] = (await Promise.all(
    ['keeper-east-1', 'keeper-east-2', 'keeper-west-1'].map((who) => river.as(who)),
  )) as [Caller, Caller, Caller];
  await tellHigh(first);
  await tellHigh(second, { unit: 'east-2', gauge: 'gauge-e2' });
  await tellHigh(third, { unit: 'west-1', gauge: 'gauge-w1' });
  await send(first, await taskOf(first, '巡堤'), SOUND);
  await river.forwardTo('2026-07-02T09:00');
  await send(west, await taskOf(west, '巡堤'), SOUND);
  const day = '2026-07-02';
  const entries = [{ record: 'gauge-w1', event: 'normal', data: {} }];
  const fallen = await third.post('/api/roll-calls/reading', { unit: 'west-1', day, entries });
  expect(fallen.status).toBe(200);
});

afterAll(async () => {
  await river.close();
  await folder.remove();
});

const ledger = async (caller: Caller, path: string): Promise<LedgerView> => {
  const { status, body, text } = await caller.get<LedgerView>(`/api/ledgers/${path}`);
  if (status !== 200) throw new Error(text);
  return body;
};
const column = ({ rows }: LedgerView, index: number) => rows.map(({ cells }) => cells[index]);

describe('a ledger', () => {
  test('lists what the reader sees, written as people write, in its order', async () => {
    const view = await ledger(office, 'gauges');
    expect(view).toMatchObject({
      ...{ title: '水尺台账', heading: '江北县水尺登记台账', of: 'records', total: 4 },
      ...{ landscape: true, seal: true, signatures: ['填表人', '负责人'], periods: [], period: '' },
      clauses: [{ id: '1' }],
      unit: { id: 'jiangbei', typeTitle: '县' },
      path: [{ id: 'jiangbei' }],
    });
    expect(view.columns).toMatchObject([
      { name: 'label', kind: 'text' },
      { name: 'phone', kind: 'text' },
      { name: 'warning', kind: 'number' },
      { name: 'alert', kind: 'choice', choices: [{ value: 'calm', title: '平稳' }, {}, {}] },
      { name: 'busy', kind: 'yes-no', choices: [{ value: 'true', title: '是' }, {}] },
      { name: 'dike', kind: 'text' },
    ]);
    expect(view.rows.map(({ cells }) => cells.join(' '))).toEqual([
      '东一副尺  310 平稳 否 东堤',
      '东二尺  300 高水位 是 东堤',
      '东一尺 139******01 300 高水位 是 东堤',
      '西一尺  280 平稳 否 西堤',
    ]);
    expect(view.rows[2]!.record).toMatchObject({ id: 'gauge-e1', units: ['东堤一段'] });
  });

  test('of cases opens them, and shows apart what is settled', async () => {
    const view = await ledger(office, 'high-water');
    expect(column(view, 0)).toEqual(['东二尺', '东一尺']);
    expect(view.rows[0]).toMatchObject({ state: { id: 'watch' }, struckOff: false });
    expect((await office.get(`/api/cases/${view.rows[0]!.case}`)).status).toBe(200);
    const settled = await ledger(office, 'high-water?struckOff=only');
    expect(settled.rows).toMatchObject([
      { cells: ['西一尺', '2026年7月1日', '平稳', '2026年7月2日'], struckOff: true },
    ]);
    expect((await ledger(office, 'high-water?struckOff=with')).total).toBe(3);
  });

  test('of tasks is taken from history: who was late, by how much, and who did it then', async () => {
    const view = await ledger(office, 'late');
    expect(view.rows.map(({ cells }) => cells.join(' ')).sort()).toEqual([
      '东二尺 巡堤 东堤二段 看水员 2026年7月1日 1  是',
      '西一尺 巡堤 西堤一段 看水员 2026年7月1日 1 堤二 否',
    ]);
    expect(column(await ledger(office, 'late?where.open=true'), 0)).toEqual(['东二尺']);
  });
});

describe('who sees what', () => {
  test('a dike sees its own entries, numbers and units only', async () => {
    const view = await ledger(east, 'gauges');
    expect(view.total).toBe(3);
    expect(view.below).toEqual([
      { unit: expect.objectContaining({ id: 'east-1' }), count: 2 },
      { unit: expect.objectContaining({ id: 'east-2' }), count: 1 },
    ]);
    expect(JSON.stringify(view)).not.toContain('西');
    expect(JSON.stringify(await ledger(west, 'late'))).not.toContain('东');
    expect((await ledger(west, 'high-water')).total).toBe(0);
  });

  test('other units are answered as units that are none', async () => {
    const other = await east.get('/api/ledgers/gauges?unit=west-1');
    expect(other.status).toBe(404);
    expect(other.text).toBe((await east.get('/api/ledgers/gauges?unit=moon')).text);
    expect((await east.get('/api/ledgers/gauges?unit=jiangbei')).status).toBe(404);
  });

  test('ledgers of other roles are answered as ledgers that are none', async () => {
    const none = await east.get('/api/ledgers/moon');
    expect(none.status).toBe(404);
    expect((await east.get('/api/ledgers/county')).text).toBe(none.text);
    const keeper = await river.as('keeper-east-1');
    for (const id of ['gauges', 'high-water', 'late', 'constructor'])
      expect((await keeper.get(`/api/ledgers/${id}`)).text).toBe(none.text);
  });

  test('the list of ledgers has those that one may open, with what stands in them now', async () => {
    const listed = async (caller: Caller) =>
      (await caller.get<LedgerList>('/api/ledgers')).body.ledgers.map(
        ({ id, count }) => `${id} ${count}`,
      );
    expect((await listed(office)).sort()).toEqual([
      'county 4',
      'gauges 4',
      'high-water 2',
      'late 2',
    ]);
    expect((await listed(east)).sort()).toEqual(['gauges 3', 'high-water 2', 'late 1']);
    expect(await listed(await river.as('keeper-east-1'))).toEqual([]);
  });
});

describe('a part of a ledger', () => {
  test('is found by unit, going down', async () => {
    const dike = await ledger(office, 'gauges?unit=east-dike');
    expect(dike.path.map(({ id }) => id)).toEqual(['jiangbei', 'east-dike']);
    expect(dike.below.map(({ unit, count }) => `${unit.id} ${count}`)).toEqual([
      ...['east-1 2', 'east-2 1'],
    ]);
    const section = await ledger(office, 'gauges?unit=east-2');
    expect(section).toMatchObject({ total: 1, below: [], rows: [{ record: { id: 'gauge-e2' } }] });
    expect(column(await ledger(office, 'late?unit=west-dike'), 0)).toEqual(['西一尺']);
  });

  test('by period, by days, by name, by what its columns offer', async () => {
    const view = await ledger(office, 'high-water');
    expect(view.periods.map(({ value }) => value)).toEqual(['dry', 'flood', 'spring']);
    expect(view.period).toBe('flood');
    expect((await ledger(office, 'high-water?period=spring')).total).toBe(0);
    expect(await ledger(office, 'high-water?period=all')).toMatchObject({
      period: 'all',
      total: 2,
    });
    expect((await ledger(office, 'high-water?from=2026-07-02')).total).toBe(0);
    expect((await ledger(office, 'high-water?from=2026-06-30&to=2026-07-01')).total).toBe(2);
    expect((await office.get('/api/ledgers/high-water?period=never')).status).toBe(404);
    const name = encodeURIComponent('副');
    expect(column(await ledger(office, `gauges?q=${name}`), 0)).toEqual(['东一副尺']);
    expect((await ledger(office, 'gauges?where.alert=high')).total).toBe(2);
    expect((await ledger(office, 'gauges?where.alert=high&where.busy=false')).total).toBe(0);
  });

  test('comes in pages that fit together', async () => {
    const pages = await Promise.all(
      [0, 1, 2, 3, 4].map((offset) => ledger(office, `gauges?limit=1&offset=${offset}`)),
    );
    expect(pages.flatMap((page) => column(page, 0))).toEqual(
      column(await ledger(office, 'gauges'), 0),
    );
    expect(pages.map(({ total }) => total)).toEqual([4, 4, 4, 4, 4]);
  });

  test('is refused where it is asked for in other ways', async () => {
    for (const query of ['where.label=x', 'where.moon=x', 'limit=0', 'struckOff=yes', 'page=1']) {
      const answer = await office.get(`/api/ledgers/gauges?${query}`);
      expect({ query, status: answer.status, code: answer.body.code }).toEqual({
        ...{ query, status: 400, code: 'malformed' },
      });
    }
  });
});

test('a ledger is told in the reader’s language where the pack speaks it', async () => {
  const english = await river.as('office', 'en');
  const view = await ledger(english, 'high-water');
  expect(view.rows[0]!.cells[1]).toBe('1 July 2026');
  expect(view.rows[0]!.cells[2]).toBe('Watch');
  expect(view.periods).toContainEqual({ value: 'flood', title: 'Flood season 2026' });
});
