import { CaseService } from '../../server/cases/case.service.js';
import { fireTimer } from '../../server/cases/fire-timer.js';
import { settableClock } from '../../server/store/clock.js';
import { caseById, snapshotOf } from '../../server/store/reading/cases.js';
import { eventsOf } from '../../server/store/reading/history.js';
import { noticesOf } from '../../server/store/reading/notices.js';
import { overdueTasks } from '../../server/store/reading/tasks.js';
import { failedTimers, timersDue } from '../../server/store/reading/timers-due.js';
import type { Agenda } from '../../server/timers/agenda.js';
import { Sweeper } from '../../server/timers/sweeper.js';
import {
  as,
  at,
  closeFlood,
  doTask,
  type Flood,
  highWater,
  openFlood,
  SOUND,
  testClock,
  useFlood,
} from './flood.js';

const flood = useFlood();

test('what is not done in time is reported, then handed over: each at its time and once', async () => {
  const id = await highWater(flood);
  await pass('2026-07-01T09:59');
  expect(await happenings(id)).toEqual(['opened']);
  await pass('2026-07-01T10:00');
  expect(await happenings(id)).toEqual(['opened', 'due/inspect']);
  const chief = await as(flood, 'chief-east');
  expect((await noticesOf(flood.database.read, chief)).map(({ kind }) => kind)).toEqual([
    'report',
    'notice',
  ]);
  expect((await overdueTasks(flood.database.read, chief)).map(({ role }) => role)).toEqual([
    'gauge-keeper',
  ]);
  await pass('2026-07-01T14:00');
  await pass('2026-07-01T14:00');
  expect(await happenings(id)).toEqual(['opened', 'due/inspect', 'overdue/inspect/take']);
  const handed = await doTask(flood, 'chief-east', 'inspect', SOUND);
  expect(handed).toMatchObject({ kind: 'done' });
});

test('after a downtime all that came due happens late, in due order, as the clock then says', async () => {
  const id = await highWater(flood);
  const later = await restart('2026-07-03T07:00');
  await later.sweeper.start();
  const events = await eventsOf(later.database.read, await as(later, 'office'), id);
  expect(events.map(({ event }) => (event.type === 'fell-due' ? event.timer : event.type))).toEqual(
    ['opened', 'due/inspect', 'overdue/inspect/take'],
  );
  expect(events.map((each) => each.at).slice(1)).toEqual([
    at('2026-07-03T07:00'),
    at('2026-07-03T07:00'),
  ]);
});

test('a month is a month, over restarts and a clock that was set back and forward', async () => {
  const id = await highWater(flood);
  await doTask(flood, 'keeper-east-1', 'inspect', SOUND);
  for (const local of ['2026-07-20T00:00', '2026-06-01T00:00', '2026-07-31T23:59']) {
    const later = await restart(local);
    await later.sweeper.start();
    expect(await stateOf(later, id)).toBe('watch');
  }
  const due = await restart('2026-08-01T00:00');
  await due.sweeper.start();
  expect(await stateOf(due, id)).toBe('review');
});

test('a clock that was set is still set after a restart', async () => {
  const machine = testClock('2026-11-01T00:00');
  const clock = await settableClock(flood.database, machine);
  await clock.set(at('2026-07-01T08:00'));
  machine.set('2026-11-02T00:00');
  const again = await settableClock(flood.database, machine);
  expect(again.now()).toBe(at('2026-07-02T08:00'));
  expect(clock.now()).toBe(again.now());
});

test('a timer that fails is set aside and stops nobody else', async () => {
  const poisoned = await highWater(flood);
  const sound = await highWater(flood, { who: 'keeper-west-1', unit: 'west-1', gauge: 'gauge-w1' });
  const antidote = await poison(poisoned);
  await pass('2026-07-01T10:00');
  expect(await happenings(sound)).toEqual(['opened', 'due/inspect']);
  const failed = await failedTimers(flood.database.read);
  expect(failed).toMatchObject([
    { case_id: poisoned, key: 'due/inspect', failed_at: flood.clock.now() },
  ]);
  expect(failed[0]?.failure).toMatch(/JSON/);
  expect(await timersDue(flood.database.read, flood.clock.now())).toBe(0);
  await antidote();
});

test('what a timer said last may fail as well, when nobody waits for its answer', async () => {
  const id = await highWater(flood);
  await doTask(flood, 'keeper-east-1', 'inspect', SOUND);
  // The month ends with a task that is written down, then told by letter.
  await flood.database.write((sql) => sql`ALTER TABLE outbox RENAME TO mislaid`);
  await pass('2026-08-01T00:00');
  expect(await failedTimers(flood.database.read)).toMatchObject([
    { case_id: id, key: 'after/month', failure: expect.stringMatching(/outbox/) as string },
  ]);
  expect(await happenings(id)).toEqual(['opened', 'submitted']);
  await flood.database.write((sql) => sql`ALTER TABLE mislaid RENAME TO outbox`);
});

test('who fires a timer claims it and takes it away with one hand', async () => {
  await highWater(flood);
  const { database, packs, program: active, organisations } = flood;
  const [organisation, now] = [await organisations.current(), at('2026-07-01T10:00')];
  await database.write(async (sql) => {
    const doing = { sql, now, packs, active, organisation };
    expect(await fireTimer(doing, now)).toBe('fired');
    // Others see it until this is committed; PostgreSQL shows them who is at it: two hands would have a number of their own.
    expect(await timersDue(database.read, now)).toBe(1);
    if (database.kind === 'postgres')
      expect(await whoTakes('due/inspect')).toEqual(['in progress']);
  });
  expect(await timersDue(database.read, now)).toBe(0);
});

test('four sweepers at once fire each timer once', async () => {
  const gauges = ['gauge-e1', 'gauge-e1b'];
  const ids = [];
  for (const gauge of gauges) ids.push(await highWater(flood, { gauge }));
  flood.clock.set('2026-07-01T14:00');
  const sweepers = Array.from({ length: 4 }, () => {
    const { database, packs, organisations, clock } = flood;
    return new Sweeper(new CaseService({ database, packs, organisations, clock }), [], fail);
  });
  await Promise.all(sweepers.map((sweeper) => sweeper.kick()));
  for (const id of ids)
    expect(await happenings(id)).toEqual(['opened', 'due/inspect', 'overdue/inspect/take']);
});

test('what cannot be carried out beside them is told, rests, and keeps no timer waiting', async () => {
  const id = await highWater(flood);
  const reports: unknown[] = [];
  let tried = 0;
  const carryOut = () => Promise.reject(new Error(`broken ${String((tried += 1))}`));
  const broken: Agenda = {
    next: () => Promise.resolve({ at: at('2026-07-01T08:01'), carryOut }),
  };
  const unreadable: Agenda = { next: () => Promise.reject(new Error('unreadable')) };
  const machine = testClock('2026-07-01T08:00');
  const { cases } = flood;
  const report = (error: unknown) => reports.push(error);
  const sweeper = new Sweeper(cases, [broken, unreadable], report, machine);
  flood.clock.set('2026-07-01T14:00');
  await sweeper.kick();
  await sweeper.kick();
  expect(await happenings(id)).toEqual(['opened', 'due/inspect', 'overdue/inspect/take']);
  expect(reports).toEqual([new Error('unreadable'), new Error('broken 1')]);
  machine.set('2026-07-01T08:01');
  await sweeper.kick();
  expect(reports.slice(2)).toEqual([new Error('unreadable'), new Error('broken 2')]);
});

test('a timer that counts from a day gone by has fired when the reply comes', async () => {
  const id = await highWater(flood, { day: '2026-05-01' });
  expect(await happenings(id)).toEqual(['opened', 'after/month']);
  expect(await stateOf(flood, id)).toBe('review');
});

async function pass(local: string): Promise<void> {
  flood.clock.set(local);
  await flood.sweeper.kick();
}

/** Ends the server and begins another on the same database. */
async function restart(local: string): Promise<Flood> {
  await closeFlood(flood);
  Object.assign(flood, await openFlood(flood.url, testClock(local)));
  return flood;
}

async function happenings(id: string): Promise<string[]> {
  const events = await eventsOf(flood.database.read, await as(flood, 'office'), id);
  return events.map(({ event }) => (event.type === 'fell-due' ? event.timer : event.type));
}

async function stateOf(server: Flood, id: string): Promise<string | undefined> {
  const row = await caseById(server.database.read, await as(server, 'office'), id);
  return row === undefined ? undefined : snapshotOf(row).state;
}

/** Damages what is kept of a case, so that nothing can be decided about it; gives the way back. */
async function poison(id: string): Promise<() => Promise<void>> {
  const { database } = flood;
  const [row] = await database.read<{
    snapshot: string;
  }>`SELECT snapshot FROM cases WHERE id = ${id}`;
  const keep = async (snapshot: string) => {
    await database.write((sql) => sql`UPDATE cases SET snapshot = ${snapshot} WHERE id = ${id}`);
  };
  await keep('damaged');
  return () => keep(row?.snapshot ?? '');
}

/** How the transaction fares that takes a timer away. */
async function whoTakes(key: string): Promise<string[]> {
  const rows = await flood.database.read<{ fares: string }>`
    SELECT pg_xact_status(CAST(CAST(xmax AS text) AS xid8)) AS fares FROM timer WHERE key = ${key}`;
  return rows.map(({ fares }) => fares);
}

function fail(error: unknown): void {
  throw error;
}
