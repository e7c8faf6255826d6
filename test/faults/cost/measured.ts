import { Caller } from '../../http/caller.js';
import { tellHigh } from '../../http/river.js';
import { copyCase } from '../rig/copies.js';
import { type Ground, type Kind, look, newGround, PASSWORD, seedRiver } from '../rig/ground.js';
import { dayOf } from '../rig/load.js';
import { until } from '../rig/pause.js';
import { Served } from '../rig/served.js';

/** Milliseconds of processor so far. */
type Used = (server: number) => { server: number; database: number };

const TIMES = 200;
const TIMERS = 1_000;
const TWO_HOURS_MS = 2 * 3_600_000;

/** What things cost on one kind of database, in words. */
export async function measured(
  kind: Kind,
  postgres: string,
  used: Used,
): Promise<Record<string, string>> {
  const ground = await newGround(kind, postgres);
  await seedRiver(ground);
  const server = new Served(ground);
  const address = await server.address;
  const keeper = await new Caller(address).signIn('keeper-east-1', PASSWORD);
  const day = dayOf(Date.now());
  const cost = async (times: number, work: () => Promise<unknown>) => {
    const before = used(server.pid);
    for (let time = 0; time < times; time += 1) await work();
    const after = used(server.pid);
    return inWords(times, {
      server: after.server - before.server,
      database: after.database - before.database,
    });
  };
  const high = () => tellHigh(keeper, { day });
  const normal = () =>
    keeper.post('/api/roll-calls/reading', {
      ...{ unit: 'east-1', day },
      entries: [{ record: 'gauge-e1', event: 'normal', data: {} }],
    });
  // The code has run for a while before anything is measured.
  for (let time = 0; time < 50; time += 1) await high().then(normal);
  const before = await sizeOf(ground);
  const seen: Record<string, string> = {};
  let told = 0;
  // By turns one that opens a case and one that ends it.
  seen['a list told, with its case'] = await cost(TIMES, () => {
    told += 1;
    return told % 2 === 1 ? high() : normal();
  });
  const { body } = await high();
  const kase = body.lines[0]?.case;
  if (kase === undefined) throw new Error('No case was opened.');
  const grown = await sizeOf(ground);
  const per = (count: number) => `${((grown.bytes - before.bytes) / count / 1024).toFixed(1)} KiB`;
  seen['bytes a case of two events'] = per(grown.cases - before.cases);
  seen['bytes an event with all it writes'] = per(grown.events - before.events);
  // PostgreSQL does so by itself within minutes; until then it plans for empty tables.
  await look(ground, (database) => database.write((sql) => sql`ANALYZE`));
  seen['my work'] = await cost(TIMES, () => keeper.get('/api/work'));
  seen['list of cases (50)'] = await cost(TIMES, () => keeper.get('/api/cases'));
  seen['a case with its history'] = await cost(TIMES, () => keeper.get(`/api/cases/${kase.id}`));
  seen['a roll call opened'] = await cost(TIMES, () =>
    keeper.get(`/api/roll-calls/reading?unit=east-1&day=${day}`),
  );
  await server.stop();
  seen['a timer that fires'] = await timers(ground, kase, used);
  await ground.remove();
  return seen;
}

function inWords(times: number, { server, database }: ReturnType<Used>): string {
  const each = (ms: number) => (ms / times).toFixed(2);
  return `${each(server)} ms${database > 0 ? `, and ${each(database)} ms of PostgreSQL` : ''}`;
}

async function timers(
  ground: Ground,
  kase: { id: string; openedAt: string; record: { id: string } },
  used: Used,
): Promise<string> {
  const at = Date.parse(kase.openedAt);
  // Each copy is open as its original was at first: the inspection is to be done within two hours.
  const original = { case: kase.id, record: kase.record.id, moments: [at, at + TWO_HOURS_MS] };
  await copyCase(ground, original, TIMERS, () => 0);
  const idle = new Served(ground, { ahead: at - Date.now() });
  await idle.address;
  const before = used(idle.pid);
  await idle.setAhead(at + TWO_HOURS_MS + 60_000 - Date.now());
  await until('all timers have fired', () => dueAt(ground, at + TWO_HOURS_MS), {
    patience: 600_000,
    every: 1_000,
  });
  const after = used(idle.pid);
  await idle.stop();
  return inWords(TIMERS, {
    server: after.server - before.server,
    database: after.database - before.database,
  });
}

function dueAt(ground: Ground, moment: number): Promise<boolean> {
  return look(ground, async ({ read }) => {
    const rows = await read`SELECT key FROM timer
      WHERE district = ${read.district} AND due_at <= ${moment} LIMIT 1`;
    return rows.length === 0;
  });
}

function sizeOf(ground: Ground): Promise<{ bytes: number; cases: number; events: number }> {
  return look(ground, async ({ kind, read }) => {
    const [size] =
      kind === 'postgres'
        ? await read<{ bytes: number }>`SELECT pg_database_size(current_database()) AS bytes`
        : await read<{ bytes: number }>`
            SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()`;
    const [rows] = await read<{ cases: number; events: number }>`SELECT
      (SELECT COUNT(*) FROM cases WHERE district = ${read.district}) AS cases,
      (SELECT COUNT(*) FROM case_event WHERE district = ${read.district}) AS events`;
    return { bytes: size?.bytes ?? 0, cases: rows?.cases ?? 0, events: rows?.events ?? 0 };
  });
}
