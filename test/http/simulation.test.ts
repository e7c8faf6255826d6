import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rehearseMonths } from '../../server/rehearse-months.js';
import { type Database, openDatabase } from '../../server/store/database.js';
import { failedTimers, timersDue } from '../../server/store/reading/timers-due.js';
import type { CaseList, Demonstration, PlayedYearView } from '../../server/http/types.js';
import { migratedDatabase } from './databases.js';
import { FLOOD, PASSWORD, running } from './running.js';

/** Months of a sample district, played by chance through the very code that the server runs. */

const PLAN = 'definitions/packs/shuangcheng';

async function play<T>(
  { pack, seed, months }: { pack: string; seed: string; months: number },
  look: (database: Database, course: Awaited<ReturnType<typeof rehearseMonths>>) => Promise<T>,
): Promise<T> {
  const { url, remove } = await migratedDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'zelian-simulated-'));
  const database = await openDatabase(url);
  try {
    const demo = { password: PASSWORD };
    return await look(
      database,
      await rehearseMonths(database, { pack, seed, months, dataDir, demo }),
    );
  } finally {
    await database.close();
    await remove();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const digest = (pack: string, seed: string) =>
  play({ pack, seed, months: 2 }, (_, course) => Promise.resolve(course.digest));

test('the same seed gives the same course, another seed another', async () => {
  const first = await digest(FLOOD, 'a');
  expect(await digest(FLOOD, 'a')).toBe(first);
  expect(await digest(FLOOD, 'b')).not.toBe(first);
});

test('whatever people do or leave undone, nothing hangs: what fell due has happened', async () => {
  await play({ pack: PLAN, seed: '1', months: 4 }, async ({ read: sql }, course) => {
    const end = Date.parse(`${course.until}T23:59:59+08:00`);
    expect(await failedTimers(sql)).toEqual([]);
    expect(await timersDue(sql, end - 86_400_000)).toBe(0);
    const unmarked = await sql`
      SELECT t.id FROM task t WHERE t.district = ${sql.district} AND t.closed_at IS NULL
        AND t.due_at <= ${end - 86_400_000} AND NOT t.overdue`;
    expect(unmarked).toEqual([]);
    const hanging = await sql`
      SELECT t.id FROM task t JOIN cases c ON c.district = t.district AND c.id = t.case_id
      WHERE t.district = ${sql.district} AND t.closed_at IS NULL AND c.closed_at IS NOT NULL`;
    expect(hanging).toEqual([]);
  });
});

test('it has a bit of everything: cases begun and ended, work in time, late and undone', async () => {
  await play({ pack: PLAN, seed: '1', months: 4 }, async ({ read: sql }, course) => {
    const processes = await sql<{ process: string }>`
      SELECT DISTINCT process FROM cases WHERE district = ${sql.district}`;
    expect(processes.length).toBeGreaterThan(8);
    expect(course.told).toBeGreaterThan(20);
    expect(course.applied).toBeGreaterThan(5);
    expect(course.done).toBeGreaterThan(50);
    expect(course.late).toBeGreaterThan(0);
    const overdue = await sql`
      SELECT id FROM task WHERE district = ${sql.district} AND overdue`;
    expect(overdue.length).toBeGreaterThan(course.late);
  });
});

test('a demonstration plays a year while it goes on answering; one at a time, and the clock waits', async () => {
  const river = await running();
  try {
    const someone = await river.as('office');
    const before = (await someone.get<Demonstration>('/api/demonstration')).body;
    expect(before.year).toBeUndefined();
    const begun = await someone.post<PlayedYearView>('/api/demonstration/year');
    expect(begun.status).toBe(202);
    expect(begun.body).toMatchObject({ state: 'running', until: '2027-07-01T00:00:00.000Z' });
    const again = await someone.post('/api/demonstration/year');
    expect([again.status, again.body.code]).toEqual([409, 'year-under-way']);
    const clock = await someone.put('/api/clock', { now: '2026-08-01T00:00:00.000Z' });
    expect([clock.status, clock.body.code]).toEqual([409, 'year-under-way']);
    let now: Demonstration = before;
    do now = (await someone.get<Demonstration>('/api/demonstration')).body;
    while (now.year?.state === 'running');
    expect(now.year).toMatchObject({ state: 'done', share: 1 });
    expect(Date.parse(now.now!)).toBeGreaterThanOrEqual(Date.parse(begun.body.until));
    const cases = (await someone.get<CaseList>('/api/cases?open=false')).body;
    expect(cases.total).toBeGreaterThan(5);
  } finally {
    await river.close();
  }
});

test('a server that is told to stop does not wait for the year to end', async () => {
  const river = await running();
  const someone = await river.as('office');
  await someone.post('/api/demonstration/year');
  await river.close();
});
