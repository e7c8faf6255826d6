import { instantOf } from '../../engine/calendar/zone.js';
import type { Refusal } from '../../engine/case.js';
import type { Data, Instant } from '../../engine/json.js';
import type { Program } from '../../engine/program.js';
import { CaseService, type Done, type Told } from '../../server/cases/case.service.js';
import { Duties } from '../../server/duties/duties.js';
import { Packs } from '../../server/packs/packs.js';
import { readPackFolder } from '../../server/packs/read-pack-folder.js';
import { seedSample } from '../../server/packs/seed.js';
import type { Clock } from '../../server/store/clock.js';
import { type Database, openDatabase } from '../../server/store/database.js';
import { personById } from '../../server/store/organisation.js';
import type { Reader } from '../../server/store/reader.js';
import { workOf, type TaskWithCase } from '../../server/store/reading/tasks.js';
import { Organisations } from '../../server/units/organisation.js';
import { readerOf } from '../../server/units/reader-of.js';
import { Sweeper } from '../../server/timers/sweeper.js';
import { copyOf, type TestDatabase } from '../http/databases.js';
import { disagreements } from './agreement.js';
import { foundIn } from './found.js';

/** A server without its edge: what is needed to let things happen on the river. */
export interface Flood {
  url: string;
  database: Database;
  clock: TestClock;
  packs: Packs;
  organisations: Organisations;
  cases: CaseService;
  sweeper: Sweeper;
  program: Program;
}

export type TestClock = Clock & { set: (local: string) => void };

export function testClock(local: string): TestClock {
  let now = at(local);
  return {
    now: () => now,
    set: (next) => {
      now = at(next);
    },
  };
}

/** A moment on the river: 2026-07-01T08:00. */
export function at(local: string): Instant {
  return instantOf(local, 'Asia/Shanghai');
}

/** The flood watch on an empty database: published, its sample seeded, on the morning of 1 July. */
export async function newFlood(): Promise<Flood & { place: TestDatabase }> {
  const place = await copyOf('flood', async (url) => closeFlood(await openFlood(url, morning())));
  return { ...(await openFlood(place.url, morning())), place };
}

function morning(): TestClock {
  return testClock('2026-07-01T08:00');
}

/** A new flood watch for each test of a file; after each, no row says what the cases do not, nor a history what was not written. */
export function useFlood(): Flood & { place: TestDatabase } {
  const flood = {} as Flood & { place: TestDatabase };
  beforeEach(async () => {
    Object.assign(flood, await newFlood());
  });
  afterEach(async () => {
    expect(await disagreements(flood.database)).toEqual([]);
    expect(await foundIn(flood)).toEqual([]);
    await closeFlood(flood);
    await flood.place.remove();
  });
  return flood;
}

/** Opens what is there, as a restarted server does; publishes and seeds where nothing is. */
export async function openFlood(
  url: string,
  clock: TestClock,
  folder = 'test/packs/flood-watch',
): Promise<Flood> {
  const database = await openDatabase(url);
  const packs = new Packs(database, clock);
  const program = (await packs.active()) ?? (await publishFlood(database, packs, folder));
  const organisations = new Organisations(database, clock);
  const cases = new CaseService({ database, packs, organisations, clock });
  const report = (error: unknown) => {
    throw error;
  };
  const duties = new Duties({ database, packs, organisations, clock, cases, report });
  const sweeper = new Sweeper(cases, [duties], report);
  return { url, database, clock, packs, organisations, cases, sweeper, program };
}

async function publishFlood(database: Database, packs: Packs, folder: string): Promise<Program> {
  const { source } = await readPackFolder(folder);
  const published = await packs.publish(source ?? { files: {} }, null);
  if (published.kind === 'faulty') throw new Error(JSON.stringify(published.issues));
  const sample = published.program.samples['river'];
  if (sample === undefined) throw new Error('The flood watch has no river.');
  const hashPassword = (account: string) => Promise.resolve(`hash of ${account}`);
  await seedSample(database, published.program, sample, { hashPassword, fresh: false });
  return published.program;
}

export async function closeFlood({ sweeper, database }: Flood): Promise<void> {
  await sweeper.stop();
  await database.close();
}

/** Somebody as a reader, with the posts held now. */
export async function as(flood: Flood, id: string): Promise<Reader> {
  const { database, organisations, packs, clock } = flood;
  const person = await personById(database.read, id);
  const program = await packs.active();
  if (person === undefined || program === undefined) throw new Error(`There is no ${id}.`);
  return readerOf(await organisations.current(), program, person, clock.now());
}

/** A keeper tells a reading of one gauge. */
export async function read(
  flood: Flood,
  who: string,
  reading: { unit: string; gauge: string; day: string; event: 'high' | 'normal'; data?: Data },
  key = `${who} ${reading.gauge} ${reading.day} ${reading.event}`,
): Promise<Told | Refusal> {
  const { unit, gauge, day, event, data } = reading;
  const ordinary: Data = event === 'high' ? { levelCm: 400 } : {};
  const entries = [{ record: gauge, event, data: data ?? ordinary }];
  const by = await as(flood, who);
  return flood.cases.tell({ key, by, signal: 'reading', unit, day, entries });
}

/** The high-water case of a gauge, opened by its keeper's reading. */
export async function highWater(
  flood: Flood,
  { who = 'keeper-east-1', unit = 'east-1', gauge = 'gauge-e1', day = '2026-07-01' } = {},
): Promise<string> {
  const told = await read(flood, who, { unit, gauge, day, event: 'high' });
  if (told.kind === 'refused') throw new Error(told.message.en);
  const [line] = told.lines;
  if (line?.case === undefined) throw new Error(`${gauge}: ${line?.outcome}`);
  return line.case;
}

/** Somebody does the first task of this name that they have. */
export async function doTask(
  flood: Flood,
  who: string,
  task: string,
  data: Data,
  key = `${who} does ${task}`,
): Promise<Done | Refusal> {
  const found = await taskOf(flood, who, task);
  if (found === undefined) throw new Error(`${who} has no ${task} to do.`);
  return send(flood, who, found, data, key);
}

export async function send(
  flood: Flood,
  who: string,
  { id, task, case: { process, pack_hash } }: TaskWithCase,
  data: Data,
  key: string,
): Promise<Done | Refusal> {
  const program = await flood.packs.of(pack_hash);
  const states = Object.values(program.processes[process]?.states ?? {});
  const form = states.flatMap(({ tasks }) => tasks[task]?.definition.form ?? [])[0] ?? '';
  const by = await as(flood, who);
  return flood.cases.submit({ key, by, task: id, form: program.forms[form]?.hash ?? '', data });
}

export async function taskOf(
  flood: Flood,
  who: string,
  task: string,
): Promise<TaskWithCase | undefined> {
  const work = await workOf(flood.database.read, await as(flood, who));
  return work.find((each) => each.task === task);
}

/** An inspection that finds nothing. */
export const SOUND: Data = { inspectedOn: '2026-07-01', levelCm: 350, seepage: false };
