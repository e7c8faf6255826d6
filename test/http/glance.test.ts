import type { CaseView, OperationsView } from '../../server/http/types.js';
import { Installation } from '../../server/installation.js';
import { rememberBackup } from '../../server/store/last-backup.js';
import type { Caller } from './caller.js';
import { tellHigh } from './river.js';
import { running, type Running } from './running.js';

/** What administrators see at a glance, and others do not. */
let river: Running;
let keeper: Caller;
let admin: Caller;

beforeAll(async () => {
  river = await running({ version: '1.2.3' });
  keeper = await river.as('keeper-east-1');
  admin = await river.as('admin');
});
afterAll(() => river.close());

const glance = async () => (await admin.get<OperationsView>('/api/operations')).body;

test('says which version, which database, and that there is no backup yet', async () => {
  const seen = await glance();
  expect(seen).toMatchObject({
    version: '1.2.3',
    database: process.env['TEST_DATABASE'] === 'postgres' ? 'postgres' : 'sqlite',
    ...{ timers: [], failed: 0, waiting: 0, dead: 0, paused: false },
  });
  expect(seen.backup).toBeUndefined();
});

test('and the last backup, once there is one', async () => {
  const { database } = river.app.get(Installation);
  const backup = { at: Date.parse('2026-07-01T02:00:00Z'), files: 3, bytes: 5_000, missing: 1 };
  await database.write((sql) => rememberBackup(sql, backup));
  expect((await glance()).backup).toEqual({ ...backup, at: '2026-07-01T02:00:00.000Z' });
});

test('shows timers that failed, nothing of their case, and lets them be tried again', async () => {
  const told = await tellHigh(keeper);
  const id = told.body.lines[0]!.case!.id;
  const { database } = river.app.get(Installation);
  await database.write(
    (sql) => sql`UPDATE timer SET failed_at = due_at, failure = '东一尺 broke'
      WHERE district = ${sql.district} AND case_id = ${id} AND key LIKE '%inspect%'`,
  );
  const answer = await admin.get<OperationsView>('/api/operations');
  expect(answer.body.failed).toBeGreaterThan(0);
  expect(answer.body.timers[0]).toMatchObject({ process: '高水位' });
  expect(answer.text).not.toMatch(/东一尺|broke/);
  expect(answer.text).not.toContain(id);
  await river.forwardTo('2026-07-01T10:30');
  const overdue = async () =>
    (await (await river.as('office')).get<CaseView>(`/api/cases/${id}`)).body.tasks[0]!.overdue;
  expect(await overdue()).toBe(false);
  const { body } = await admin.post<OperationsView>('/api/operations/timers/again');
  expect(body).toMatchObject({ failed: 0, timers: [] });
  expect(await overdue()).toBe(true);
});

test('is for administrators only', async () => {
  for (const answer of [
    await keeper.get('/api/operations'),
    await keeper.post('/api/operations/timers/again'),
  ])
    expect([answer.status, answer.body.code]).toEqual([403, 'not-permitted']);
});
