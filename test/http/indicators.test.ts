import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  IndicatorEntries,
  IndicatorList,
  IndicatorView,
  ShareView,
} from '../../server/http/types.js';
import { startServer } from '../../server/serve.js';
import { Caller } from './caller.js';
import { freshDatabase } from './databases.js';
import { CALM, type ListFolder, listFolder } from './list-folder.js';
import { send, SOUND, taskOf, tellHigh } from './river.js';
import { PASSWORD, running, type Running } from './running.js';

const indicator = async (caller: Caller, path: string): Promise<IndicatorView> => {
  const { status, body, text } = await caller.get<IndicatorView>(`/api/indicators/${path}`);
  if (status !== 200) throw new Error(text);
  return body;
};
const entries = async (caller: Caller, path: string): Promise<IndicatorEntries> =>
  (await caller.get<IndicatorEntries>(`/api/indicators/${path}`)).body;
const names = ({ entries: all }: IndicatorEntries) => all.map(({ record }) => record.name);
const written = ({ numerator, denominator, excluded, rate }: ShareView) =>
  `${numerator}/${denominator} (${excluded}) ${rate}`;

/** 1 July: the east's first gauge and the west's are high; only the east's is inspected in time. */
async function someWater(river: Running): Promise<void> {
  const first = await river.as('keeper-east-1');
  const west = await river.as('keeper-west-1');
  await tellHigh(first);
  await tellHigh(west, { unit: 'west-1', gauge: 'gauge-w1' });
  await send(first, await taskOf(first, '巡堤'), SOUND);
  await river.forwardTo('2026-07-01T20:00');
  const chief = await river.as('chief-west');
  await send(chief, await taskOf(chief, '巡堤'), SOUND);
}

describe('an indicator', () => {
  let folder: ListFolder;
  let river: Running;
  let office: Caller;
  let east: Caller;
  beforeAll(async () => {
    folder = await listFolder();
    river = await running({ pack: folder.path });
    await someWater(river);
    office = await river.as('office');
    east = await river.as('chief-east');
  });
  afterAll(async () => {
    await river.close();
    await folder.remove();
  });

  test('is a rate over what the reader sees, by unit, by reason, by cause', async () => {
    const view = await indicator(office, 'calm');
    expect(view).toMatchObject({
      ...{ title: '平稳率', count: false, met: false, target: { atLeast: 100 } },
      ...{ kept: false, period: 'now' },
      takenAt: expect.stringMatching(/^2026-07-01T12:00:/),
      unit: { id: 'jiangbei' },
    });
    expect(written(view.share)).toBe('1/3 (1) 33.33');
    expect(view.byUnit.map(({ value, share }) => `${value} ${written(share)}`)).toEqual([
      ...['east-dike 1/2 (1) 50', 'west-dike 0/1 (0) 0'],
    ]);
    expect(view.exclusions).toMatchObject([{ value: 'high', title: '警戒水位过高' }]);
    expect(view.exclusions[0]!.share.excluded).toBe(1);
    expect(
      view.by[0]!.slices.map(({ title, share }) => `${title} ${written(share)}`).sort(),
    ).toEqual(['平稳 1/1 (1) 100', '高水位 0/2 (0) 0']);
  });

  test('has behind each number those whom it counts', async () => {
    expect(names(await entries(office, 'calm/entries'))).toEqual(['东一尺', '西一尺']);
    expect(names(await entries(office, 'calm/entries?part=numerator'))).toEqual(['东二尺']);
    expect((await entries(office, 'calm/entries?part=denominator')).total).toBe(3);
    const excluded = await entries(office, 'calm/entries?part=excluded&exclusion=high');
    expect(excluded.entries).toMatchObject([
      { record: { name: '东一副尺' }, note: '警戒水位过高' },
    ]);
    expect(names(await entries(office, 'calm/entries?unit=west-dike'))).toEqual(['西一尺']);
    const slice = 'calm/entries?part=denominator&by=alert&value=calm';
    expect(names(await entries(office, slice))).toEqual(['东二尺']);
    const page = await entries(office, 'calm/entries?offset=1&limit=1');
    expect([names(page), page.total, page.title]).toEqual([['西一尺'], 2, '平稳率：未达到']);
  });

  test('with days is counted for any period', async () => {
    const view = await indicator(office, 'in-time');
    expect(view).toMatchObject({ period: 'flood', kept: false, met: null });
    expect(view.periods.map(({ value }) => value)).toEqual(['flood', 'spring']);
    expect(written(view.share)).toBe('1/2 (0) 50');
    expect(view.over.map(({ period, share }) => `${period} ${written(share)}`)).toEqual([
      ...['spring 0/0 (0) null', 'flood 1/2 (0) 50'],
    ]);
    const spring = await indicator(office, 'in-time?period=spring');
    expect(written(spring.share)).toBe('0/0 (0) null');
    expect((await office.get('/api/indicators/in-time?period=dry')).status).toBe(404);
    const late = await entries(office, 'in-time/entries');
    expect(late.entries).toMatchObject([{ record: { name: '西一尺' }, state: { id: 'watch' } }]);
  });

  test('without a numerator is a count', async () => {
    expect(await indicator(office, 'alarms')).toMatchObject({
      ...{ count: true, met: false, share: { denominator: 2, rate: null } },
    });
    expect((await entries(office, 'alarms/entries')).total).toBe(2);
  });

  test('counts for a dike what lies in it, and nothing else', async () => {
    const view = await indicator(east, 'calm');
    expect(written(view.share)).toBe('1/2 (1) 50');
    expect(JSON.stringify(view)).not.toContain('西');
    expect(JSON.stringify(await entries(east, 'calm/entries'))).not.toContain('西');
    expect(written((await indicator(east, 'in-time')).share)).toBe('1/1 (0) 100');
    const list = (await east.get<IndicatorList>('/api/indicators')).body.indicators;
    expect(list.map(({ id, share }) => `${id} ${written(share)}`).sort()).toEqual([
      ...['calm 1/2 (1) 50', 'in-time 1/1 (0) 100'],
    ]);
    expect(list.find(({ id }) => id === 'in-time')!.period).toBe('2026年汛期');
  });

  test('of other roles, or of other units, is answered as one that is none', async () => {
    const none = await east.get('/api/indicators/moon');
    expect(none.status).toBe(404);
    const keeper = await river.as('keeper-east-1');
    expect((await keeper.get<IndicatorList>('/api/indicators')).body.indicators).toEqual([]);
    for (const [caller, path] of [
      ...([
        [east, 'alarms'],
        [east, 'alarms/entries'],
        [east, 'calm?unit=west-dike'],
      ] as const),
      ...([
        [east, 'calm/entries?unit=west-1'],
        [keeper, 'calm'],
        [east, 'constructor'],
      ] as const),
      ...([
        [east, 'calm?period=spring'],
        [east, 'calm/entries?period=spring'],
      ] as const),
    ])
      expect((await caller.get(`/api/indicators/${path}`)).text).toBe(none.text);
  });
});

describe('the end of a period', () => {
  /** What a test has opened, in its order: also of one that fails nothing is left, or the run would not end. */
  const opened: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (let close = opened.pop(); close !== undefined; close = opened.pop()) await close();
  });

  test('keeps the figures as they were, once, whatever happens later and whoever restarts', async () => {
    const folder = await listFolder();
    opened.push(() => folder.remove());
    // Taken in one pass with the other, whose periods end at the same moment.
    const rough = { ...CALM, id: 'rough', title: '不平稳率', numerator: "record.alert != 'calm'" };
    await folder.put('indicators/rough.json', rough);
    // Their periods end then as well, and it is of other entries.
    await folder.put('indicators/going.json', {
      ...{ kind: 'indicator', id: 'going', title: '处置中', of: 'cases', among: ['high-water'] },
      ...{ numerator: 'entry.open', calendar: 'seasons', roles: ['flood-office'] },
    });
    const dataDir = await mkdtemp(join(tmpdir(), 'zelian-kept-'));
    opened.push(() => rm(dataDir, { recursive: true }));
    const place = await freshDatabase();
    opened.push(() => place.remove());
    let minute = Date.parse('2026-07-01T08:00:00+08:00');
    const start = async () => {
      const server = await startServer({
        ...{ pack: folder.path, database: place.url, dataDir, host: '127.0.0.1', port: 0 },
        demo: { password: PASSWORD },
        clock: { now: () => minute },
      });
      const as = (who: string) => new Caller(server.address).signIn(who, PASSWORD);
      return { server, office: await as('office'), east: await as('chief-east'), as };
    };
    const over = ({ over: points }: IndicatorView) =>
      points.map(({ period, share }) => `${period} ${written(share)}`);

    let running = await start();
    opened.push(() => running.server.close());
    await tellHigh(await running.as('keeper-east-1'));
    expect(over(await indicator(running.office, 'calm'))).toEqual(['now 2/3 (1) 66.67']);
    await running.server.close();
    minute = Date.parse('2026-08-01T09:00:00+08:00');
    running = await start();
    await running.server.close();

    // Two seasons end while nobody is there. Between them the review ends by itself, and the gauge is calm.
    minute = Date.parse('2027-05-02T09:00:00+08:00');
    running = await start();
    await tellHigh(await running.as('keeper-west-1'), {
      ...{ unit: 'west-1', gauge: 'gauge-w1', day: '2027-05-02' },
    });
    await running.server.close();
    running = await start();
    const { office, east } = running;

    // Spring was over before anybody looked: of it nothing is known.
    expect(over(await indicator(office, 'calm'))).toEqual([
      ...['flood 2/3 (1) 66.67', 'dry 3/3 (1) 100', 'now 2/3 (1) 66.67'],
    ]);
    expect(over(await indicator(office, 'rough'))).toEqual([
      ...['flood 1/3 (1) 33.33', 'dry 0/3 (1) 0', 'now 1/3 (1) 33.33'],
    ]);
    expect(over(await indicator(office, 'going'))).toEqual([
      ...['flood 1/1 (0) 100', 'dry 0/1 (0) 0', 'now 1/2 (0) 50'],
    ]);
    const kept = await indicator(office, 'calm?period=flood');
    expect(kept).toMatchObject({ kept: true, takenAt: '2026-09-30T16:00:00.000Z', met: false });
    expect(kept.periods.map(({ value }) => value)).toEqual(['now', 'dry', 'flood']);
    expect(kept.byUnit.map(({ value, share }) => `${value} ${written(share)}`)).toEqual([
      ...['east-dike 1/2 (1) 50', 'west-dike 1/1 (0) 100'],
    ]);
    expect(kept.by[0]!.slices.map(({ title }) => title).sort()).toEqual(['平稳', '高水位']);
    expect(kept.exclusions[0]!.share.excluded).toBe(1);
    expect((await indicator(office, 'calm?period=dry')).met).toBe(true);
    expect((await office.get('/api/indicators/calm/entries?period=flood')).status).toBe(404);

    // A dike reads its own part, and no other's.
    const own = await indicator(east, 'calm?period=flood');
    expect(written(own.share)).toBe('1/2 (1) 50');
    expect(own.byUnit.map(({ value }) => value)).toEqual(['east-1', 'east-2']);
    expect((await east.get('/api/indicators/calm?period=flood&unit=west-dike')).status).toBe(404);
  });

  test('is not waited for by an indicator that came after it', async () => {
    const folder = await listFolder();
    opened.push(() => folder.remove());
    await folder.put('indicators/calm.json', { ...CALM, calendar: 'seasons' });
    const river = await running({ pack: folder.path });
    opened.push(() => river.close());
    await river.forwardTo('2026-10-02T09:00');
    const periods = async () =>
      (await indicator(await river.as('office'), 'calm')).periods.map(({ value }) => value);
    expect(await periods()).toEqual(['now', 'flood']);
  });
});
