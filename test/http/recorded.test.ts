import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../../engine/compile/compile.js';
import { historiesOf, type HistoryPage } from '../../engine/replay/what-if/page.js';
import type { Program } from '../../engine/program.js';
import { WhatIf } from '../../engine/replay/what-if/what-if.js';
import { fieldsRead, withoutNewlySensitive } from '../../server/recorded/fields-read.js';
import { historiesFrom } from '../../server/recorded/histories.js';
import { StandInUnits } from '../../server/recorded/stand-in-units.js';
import { standIn } from '../../server/recorded/stand-in.js';
import { rehearseMonths } from '../../server/rehearse-months.js';
import { Packs } from '../../server/packs/packs.js';
import { type Database, openDatabase } from '../../server/store/database.js';
import { settableClock, systemClock } from '../../server/store/clock.js';
import type { Reader } from '../../server/store/reader.js';
import { type Organisation, Organisations } from '../../server/units/organisation.js';
import type { DraftView, RecordedExtent, RecordedPage } from '../../server/http/types.js';
import type { Caller } from './caller.js';
import { freshDatabase } from './databases.js';
import { historiesPlainly } from './recorded-plainly.js';
import { DAY, send, SOUND, taskOf, tellHigh } from './river.js';
import { FLOOD, PASSWORD, running, type Running } from './running.js';

/** What has happened is told for drafts to be lived through with: to whom it may be, and not whose it is. */

/** An inspection that says who inspected: words and numbers that nobody else is to see. */
const NAMED = { ...SOUND, keeperId: '110101199003074514' };

async function draftOf(admin: Caller): Promise<string> {
  return (await admin.post<DraftView>('/api/drafts', { title: '推演' })).body.id;
}

async function eastRises(river: Running): Promise<void> {
  const keeper = await river.as('keeper-east-1');
  await tellHigh(keeper);
  await tellHigh(await river.as('keeper-west-1'), { unit: 'west-1', gauge: 'gauge-w1' });
  await river.forwardTo(`${DAY}T13:00`);
  expect((await send(keeper, await taskOf(keeper, '巡堤'), NAMED)).status).toBe(200);
}

describe('to whoever looks after packs and holds no post', () => {
  let river: Running;
  beforeAll(async () => {
    river = await running();
    await eastRises(river);
  });
  afterAll(() => river.close());

  test('all is told, of nobody in particular', async () => {
    const admin = await river.as('admin');
    const draft = await draftOf(admin);
    const extent = (await admin.get<RecordedExtent>(`/api/drafts/${draft}/recorded`)).body;
    expect(extent).toMatchObject({ records: 4, anonymous: true });
    expect(extent.versions).toHaveLength(1);
    const page = await admin.get<RecordedPage>(`/api/drafts/${draft}/recorded/histories?offset=0`);
    expect(page.body).toMatchObject({ cases: [] });
    expect(page.body.histories.map(({ serial }) => serial)).toEqual([1, 4]);
    const [first] = historiesOn(page.body);
    expect(first).toMatchObject({
      data: { label: '…', warningCm: 300, keeperPhone: '…' },
      happenings: [
        { kind: 'told', event: 'reading.high', data: { day: DAY, levelCm: 400, type: 'high' } },
        { kind: 'sent', task: 'inspect', data: { seepage: false } },
      ],
    });
    for (const secret of ['东一尺', '1390000', NAMED.keeperId, '水一', 'keeper-east', 'gauge-e1'])
      expect(page.text).not.toContain(secret);
    // In a section lie few gauges: whoever looks up its name would know them.
    expect(page.body.histories.map(({ units }) => units)).toEqual([
      { section: 'few-section-in-east-dike' },
      { section: 'few-section-in-west-dike' },
    ]);
    const sections = extent.units.filter(({ type }) => type === 'section');
    expect(sections.map(({ id, title }) => `${id} ${title}`)).toEqual([
      'few-section-in-east-dike 堤段',
      'few-section-in-west-dike 堤段',
    ]);
  });

  test('lived through under the rules in force it comes to what was decided', async () => {
    const admin = await river.as('admin');
    const path = `/api/drafts/${await draftOf(admin)}/recorded`;
    const { versions, units, now } = (await admin.get<RecordedExtent>(path)).body;
    const page = (await admin.get<RecordedPage>(`${path}/histories`)).body;
    const { program } = compile(versions[0]!.files, undefined, 'nothing');
    const run = new WhatIf({
      versions: [{ publishedAt: 0, program: program! }],
      draft: program!,
      ...{ units, span: { from: 0, until: Infinity }, now: Date.parse(now) },
    });
    for (const history of historiesOn(page)) run.take(history);
    expect(run.result()).toMatchObject({
      ...{ records: 2, agreeing: 2 },
      tiers: { 'gauge-keeper': { overdue: { live: 2, draft: 2 } } },
    });
  });

  test('to nobody else, and of no draft that is not there', async () => {
    const draft = await draftOf(await river.as('admin'));
    const office = await river.as('office');
    for (const path of ['', '/histories'])
      expect((await office.get(`/api/drafts/${draft}/recorded${path}`)).status).toBe(403);
    expect((await river.anyone.get(`/api/drafts/${draft}/recorded`)).status).toBe(401);
    const admin = await river.as('admin');
    expect((await admin.get('/api/drafts/none/recorded')).status).toBe(404);
    expect((await admin.get(`/api/drafts/${draft}/recorded/histories?offset=x`)).status).toBe(400);
  });
});

test('who holds a post as well is told of its scope only, with the way to the cases', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zelian-recorded-'));
  await cp(FLOOD, folder, { recursive: true });
  const sample = join(folder, 'samples/river.json');
  const text = await readFile(sample, 'utf8');
  await writeFile(sample, text.replace('"name": "堤二"', '"name": "堤二", "administrator": true'));
  const river = await running({ pack: folder });
  try {
    await eastRises(river);
    const chief = await river.as('chief-west');
    const path = `/api/drafts/${await draftOf(chief)}/recorded`;
    expect((await chief.get<RecordedExtent>(path)).body).toMatchObject({
      ...{ records: 1, anonymous: false },
    });
    const { histories, cases } = (await chief.get<RecordedPage>(`${path}/histories`)).body;
    expect(histories).toHaveLength(1);
    expect(histories[0]!.units).toEqual({ section: 'west-1' });
    expect((await chief.get(`/api/cases/${cases[0]!.id}`)).status).toBe(200);
  } finally {
    await river.close();
    await rm(folder, { recursive: true, force: true });
  }
});

test.each([
  [FLOOD, 3],
  ['definitions/packs/shuangcheng', 1],
])(
  'whatever months bring, it is lived through again to the last decision: %s',
  async (pack, months) => {
    const { url, remove } = await freshDatabase();
    const dataDir = await mkdtemp(join(tmpdir(), 'zelian-recorded-'));
    const database = await openDatabase(url);
    try {
      const demo = { password: PASSWORD };
      await rehearseMonths(database, { pack, seed: '1', months, dataDir, demo });
      const packs = new Packs(database, systemClock);
      const active = (await packs.active())!;
      const organisation = await new Organisations(database, systemClock).current();
      const { units } = organisation;
      const reading = {
        ...{ sql: database.read, reader: atTheTop(units), active },
        programs: new Map([[active.hash, active]]),
        fields: fieldsRead([active], []),
      };
      const histories = [...historiesOf(await historiesFrom(reading, 0))];
      expect(histories).toEqual(await historiesPlainly(reading));
      const until = (await settableClock(database)).now();
      const run = new WhatIf({
        versions: [{ publishedAt: 0, program: active }],
        ...{ draft: active, units, span: { from: 0, until: Infinity }, now: until },
      });
      for (const history of histories) run.take(history);
      await expectStandInsOfFew(database, organisation);
      expect(histories.length).toBeGreaterThan(2);
      expect(run.result()).toMatchObject({
        ...{ records: histories.length, agreeing: histories.length },
      });
    } finally {
      await database.close();
      await remove();
      await rm(dataDir, { recursive: true, force: true });
    }
  },
  120_000,
);

test('a draft may name what is sensitive, and is not given it where no published version reads it', () => {
  const none = new Set<string>();
  const named = { record: new Set(['illness', 'phone', 'level']), form: none, event: none };
  const published = { ...named, record: new Set(['phone']) };
  const sensitivity = { illness: { class: 'sensitive' }, phone: { class: 'sensitive' } };
  const records = { gauge: { sensitivity } } as unknown as Program['records'];
  expect([...withoutNewlySensitive(named, published, { records }).record]).toEqual([
    'phone',
    'level',
  ]);
});

test('an ID number that belongs to nobody keeps birth and sex only', () => {
  expect(standIn('110101199003074514', 'days')).toMatch(/^99000019900307001[\dX]$/);
  expect(standIn('110101199003074514', 'months')).toMatch(/^99000019900301001[\dX]$/);
  expect(standIn('not a number', 'days')).toBeUndefined();
});

/** A unit in which many lie is told as itself, also where a form names it; one of few, with others of its kind. */
async function expectStandInsOfFew({ read: sql }: Database, organisation: Organisation) {
  const standIns = new StandInUnits(sql, organisation);
  const lying = await sql<{ unit: string; records: number | string }>`
    SELECT unit, COUNT(*) AS records FROM record_unit
    WHERE district = ${sql.district} GROUP BY unit`;
  await standIns.learn([{ named: lying.map(({ unit }) => unit) }]);
  const told = standIns.in(lying.map(({ unit }) => unit));
  expect(told.map((unit, at) => unit === lying[at]!.unit)).toEqual(
    lying.map(({ records }) => Number(records) >= 5),
  );
  await standIns.learnAll();
  expect(standIns.in(lying.map(({ unit }) => unit))).toEqual(told);
}

/** The histories of a page as it came over the wire. */
function historiesOn(page: RecordedPage) {
  return [...historiesOf(page as unknown as HistoryPage)];
}

/** Somebody who sees the whole district, and looks after packs. */
function atTheTop(units: readonly { id: string; path: string }[]): Reader {
  const [top] = [...units].sort((one, other) => one.path.length - other.path.length);
  const post = { id: 'post', role: 'any', unit: top!.id, path: top!.path };
  return {
    ...{ person: 'any', name: '', administrator: true, covers: [], reportsFrom: [], letIn: [] },
    posts: [{ ...post, sees: 'subtree', supervises: true }],
  };
}
