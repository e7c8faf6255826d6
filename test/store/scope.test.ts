import type { Reader } from '../../server/store/reader.js';
import { caseList } from '../../server/store/reading/case-list.js';
import { caseById, casesOfRecord, openCasesOfRecords } from '../../server/store/reading/cases.js';
import { documentsOf } from '../../server/store/reading/documents.js';
import {
  listedCases,
  listedRecords,
  listedTasks,
  openCasesCounted,
} from '../../server/store/reading/entries.js';
import { fileById, filesOfCase } from '../../server/store/reading/files.js';
import { eventsAt, eventsOf, timersOf } from '../../server/store/reading/history.js';
import { awaitPeriod, keepFigures } from '../../server/store/kept-periods.js';
import { keptFigures } from '../../server/store/reading/kept-figures.js';
import { noticesOf } from '../../server/store/reading/notices.js';
import { recordById, recordList } from '../../server/store/reading/records.js';
import { openTasksOf, overdueTasks, taskById, workOf } from '../../server/store/reading/tasks.js';
import { tellingsOf } from '../../server/store/reading/tellings.js';
import { addFile } from './files.js';
import { as, closeFlood, doTask, type Flood, highWater, newFlood, SOUND } from './flood.js';
import type { TestDatabase } from '../http/databases.js';

/** Every way to read, about the western gauge: told to nobody who is not of the west. */
const READINGS: Record<string, (reader: Reader) => Promise<unknown>> = {
  caseById: (reader) => caseById(sql(), reader, west),
  caseList: (reader) => caseList(sql(), reader, { q: '西一', offset: 0, limit: 50 }),
  casesOfRecord: (reader) => casesOfRecord(sql(), reader, 'water-gauge', 'gauge-w1'),
  openCasesOfRecords: (reader) => openCasesOfRecords(sql(), reader, 'water-gauge', ['gauge-w1']),
  eventsOf: (reader) => eventsOf(sql(), reader, west),
  eventsAt: (reader) => eventsAt(sql(), reader, [{ case_id: west, sequence: 1 }]),
  timersOf: (reader) => timersOf(sql(), reader, west),
  documentsOf: (reader) => documentsOf(sql(), reader, west),
  fileById: (reader) => fileById(sql(), reader, 'used'),
  unusedFile: (reader) => fileById(sql(), reader, 'unused'),
  filesOfCase: (reader) => filesOfCase(sql(), reader, west),
  taskById: (reader) => taskById(sql(), reader, `${west}.1.inspect`),
  openTasksOf: (reader) => openTasksOf(sql(), reader, west),
  recordById: (reader) => recordById(sql(), reader, 'water-gauge', 'gauge-w1'),
  recordList: (reader) =>
    recordList(sql(), reader, { type: 'water-gauge', q: '西', offset: 0, limit: 50 }),
  recordsOfUnit: (reader) =>
    recordList(sql(), reader, { type: 'water-gauge', unit: 'west-1', offset: 0, limit: 50 }),
  listedRecords: (reader) =>
    listedRecords(sql(), reader, 'water-gauge', { keys: { among: ['gauge-w1'] } }),
  listedCases: (reader) => listedCases(sql(), reader, 'high-water', { keys: { among: [west] } }),
  listedTasks: (reader) =>
    listedTasks(sql(), reader, ['high-water'], { keys: { among: [`${west}.1.inspect`] } }),
  openCasesCounted: async (reader) => [
    ...(await openCasesCounted(sql(), reader, 'water-gauge', ['gauge-w1'])),
  ],
  keptFigures: (reader) => keptFigures(sql(), reader, 'calm', ['west-dike']),
  tellingsOf: (reader) =>
    tellingsOf(sql(), reader, { signal: 'reading', unit: 'west-1', day: '2026-07-01' }),
  workOf: async (reader) => (await workOf(sql(), reader)).filter(({ case_id }) => case_id === west),
  noticesOf: async (reader) =>
    (await noticesOf(sql(), reader)).filter(({ case_id }) => case_id === west),
  overdueTasks: async (reader) =>
    (await overdueTasks(sql(), reader)).filter(({ case_id }) => case_id === west),
};

/** What each of them answers about what does not exist. */
const NOTHING = [undefined, [], { cases: [], total: 0, states: [] }, { records: [], total: 0 }];

let flood: Flood & { place: TestDatabase };
let west: string;

beforeAll(async () => {
  flood = await newFlood();
  await highWater(flood);
  west = await highWater(flood, { who: 'keeper-west-1', unit: 'west-1', gauge: 'gauge-w1' });
  await addFile(flood, 'used', 'keeper-west-1');
  await addFile(flood, 'unused', 'keeper-west-1');
  flood.clock.set('2026-07-01T13:00');
  await flood.sweeper.kick();
  await doTask(flood, 'keeper-west-1', 'inspect', { ...SOUND, seepage: true, picture: 'used' });
  flood.clock.set('2026-07-01T20:00');
  await flood.sweeper.kick();
  await flood.database.write(async (sql) => {
    await awaitPeriod(sql, 'calm', 'spring');
    const kept = { indicator: 'calm', period: 'spring', at: flood.clock.now() };
    await keepFigures(sql, kept, [['west-dike', '{}']]);
  });
});

afterAll(async () => {
  await closeFlood(flood);
  await flood.place.remove();
});

test.each(['keeper-east-1', 'keeper-east-2', 'chief-east', 'admin'])(
  '%s learns nothing of the west, whichever way',
  async (who) => {
    const reader = await as(flood, who);
    for (const [name, reading] of Object.entries(READINGS)) {
      const answer = await reading(reader);
      expect({ name, answer, nothing: NOTHING.some((none) => same(none, answer)) }).toMatchObject({
        nothing: true,
      });
    }
  },
);

test('somebody without a post sees nothing at all', async () => {
  const reader: Reader = {
    person: 'x',
    name: 'x',
    administrator: true,
    posts: [],
    covers: [],
    reportsFrom: [],
    letIn: [],
  };
  expect(await caseList(sql(), reader, { offset: 0, limit: 50 })).toEqual(NOTHING[2]);
  expect(await recordList(sql(), reader, { type: 'water-gauge', offset: 0, limit: 50 })).toEqual(
    NOTHING[3],
  );
  expect(await workOf(sql(), reader)).toEqual([]);
});

test('those above see it in every way that concerns them', async () => {
  const office = await as(flood, 'office');
  const seen = await Promise.all(
    Object.entries(READINGS).map(async ([name, reading]) => [name, await reading(office)] as const),
  );
  const empty = seen
    .filter(([, answer]) => NOTHING.some((none) => same(none, answer)))
    .map(([name]) => name);
  // The work is the rescuers', and a file that nobody has used is its uploader's.
  expect(empty.toSorted()).toEqual(['unusedFile', 'workOf']);
});

test('an agency sees the case it was called to, and nothing else', async () => {
  const rescuer = await as(flood, 'rescue-lead');
  const { cases, total } = await caseList(sql(), rescuer, { offset: 0, limit: 50 });
  expect([cases.map(({ id }) => id), total]).toEqual([[west], 1]);
  expect(await recordList(sql(), rescuer, { type: 'water-gauge', offset: 0, limit: 50 })).toEqual(
    NOTHING[3],
  );
});

test('a keeper sees the gauges of the own section only', async () => {
  const { records } = await recordList(sql(), await as(flood, 'keeper-east-1'), {
    type: 'water-gauge',
    offset: 0,
    limit: 50,
  });
  expect(records.map(({ id }) => id).toSorted()).toEqual(['gauge-e1', 'gauge-e1b']);
});

test('signs that a search would take for wildcards are letters', async () => {
  const office = await as(flood, 'office');
  for (const q of ['%', '_', '\\', "'"])
    expect(await caseList(sql(), office, { q, offset: 0, limit: 50 })).toMatchObject({ total: 0 });
});

function sql() {
  return flood.database.read;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
