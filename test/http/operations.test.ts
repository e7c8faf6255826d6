import type { Health, Readiness } from '../../server/http/types.js';
import { Installation } from '../../server/installation.js';
import { testClock } from '../store/flood.js';
import { SOUND, send, taskOf, tellHigh } from './river.js';
import { running, type Running } from './running.js';

const METRICS = { host: '127.0.0.1', port: 0 };

describe('a server', () => {
  const machine = testClock('2026-11-01T08:00');
  let river: Running;
  beforeAll(async () => {
    river = await running({ clock: machine });
  });
  afterAll(() => river.close());

  test('says that it is alive, although its database hangs', async () => {
    const installation = river.app.get(Installation);
    const { read } = installation.database;
    let release = () => undefined as void;
    const released = new Promise<void>((resolve) => (release = resolve));
    const hanging = Object.assign(
      (...asked: Parameters<typeof read>) => released.then(() => read(...asked)),
      read,
    );
    Object.assign(installation.database, { read: hanging });
    const { status, body } = await river.anyone.get<Health>('/api/health');
    const ready = await river.anyone.get('/api/ready');
    Object.assign(installation.database, { read });
    release();
    expect([status, body.status]).toEqual([200, 'ok']);
    expect(ready.status).toBe(503);
    expect(ready.body).toMatchObject({ code: 'not-ready', details: { missing: ['database'] } });
  });

  test('is ready when all is there, and says by name what is not', async () => {
    const ready = await river.anyone.get<Readiness>('/api/ready');
    expect([ready.status, ready.body]).toEqual([200, { status: 'ready' }]);

    const installation = river.app.get(Installation);
    await installation.database.write(
      (sql) => sql`UPDATE pack_version SET active = ${false} WHERE district = ${sql.district}`,
    );
    await installation.sweeper.stop();
    machine.set('2026-11-01T08:02');
    const answer = await river.anyone.get('/api/ready');
    expect(answer.status).toBe(503);
    expect(answer.body.details).toEqual({ missing: ['sweeper', 'pack'] });
    expect(answer.body.message.zh).toBe('服务还没有准备好');
    await installation.database.write((sql) => sql`DELETE FROM migrations`);
    const { body } = await river.anyone.get('/api/ready');
    expect(body.details).toEqual({ missing: ['sweeper', 'migrations', 'pack'] });
  });
});

describe('figures', () => {
  let river: Running;
  beforeAll(async () => {
    river = await running({ metrics: METRICS });
  });
  afterAll(() => river.close());

  const figures = async () => (await fetch(river.metrics!)).text();
  const figure = async (name: string) => {
    const line = (await figures()).split('\n').find((one) => one.startsWith(`${name} `));
    return Number(line?.split(' ').at(-1));
  };

  test('are told at a place of their own, and not where people come in', async () => {
    expect(river.metrics).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/metrics$/);
    const answer = await fetch(river.metrics!);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=/);
    expect((await fetch(river.metrics!.replace('/metrics', '/'))).status).toBe(404);
    for (const path of ['/metrics', '/api/metrics'])
      expect((await river.anyone.get(path)).status).toBe(404);
    const other = await running();
    expect(other.metrics).toBeUndefined();
    await other.close();
  });

  test('count what was done, by route and kind; of nobody', async () => {
    const keeper = await river.as('keeper-east-1');
    const key = '00000000-0000-4000-8000-00000000000a';
    await tellHigh(keeper, {}, { key });
    await tellHigh(keeper, {}, { key });
    const task = await taskOf(keeper, '巡堤');
    await send(keeper, task, { ...SOUND, levelCm: 'high' });
    await keeper.get(`/api/cases/${task.task.case.id}`);
    const text = await figures();
    for (const line of [
      'zelian_http_request_seconds_count{method="GET",route="/api/cases/:id",status="200"} 1',
      'zelian_http_request_seconds_count{method="POST",route="/api/tasks/:id/submission",status="422"} 1',
      'zelian_commands_total{kind="tell",outcome="done"} 1',
      'zelian_commands_total{kind="tell",outcome="repeated"} 1',
      'zelian_commands_total{kind="submit",outcome="form-invalid"} 1',
      'zelian_writes_waiting 0',
      'zelian_sessions_open 1',
    ])
      expect(text).toContain(`${line}\n`);
    expect(text).toMatch(/zelian_write_wait_seconds_count [1-9]/);
    expect(text).toMatch(/nodejs_eventloop_lag_seconds \d/);
    expect(text).toMatch(/process_resident_memory_bytes \d/);
    for (const somebody of [
      'keeper',
      'east-1',
      '水一',
      'gauge-e1',
      task.task.id,
      task.task.case.id,
    ])
      expect(text).not.toContain(somebody);
  });

  test('tell of timers and of the outbox', async () => {
    expect(await figure('zelian_timers_pending')).toBeGreaterThan(0);
    expect(await figure('zelian_timers_due')).toBe(0);
    const { database, clock } = river.app.get(Installation);
    await river.app.get(Installation).sweeper.stop();
    await database.write(
      (sql) =>
        sql`UPDATE timer SET due_at = ${clock.now() - 90_000} WHERE district = ${sql.district}`,
    );
    expect(await figure('zelian_timers_due')).toBeGreaterThan(0);
    expect(await figure('zelian_timers_late_seconds')).toBeGreaterThanOrEqual(90);
    await database.write(
      (sql) => sql`UPDATE timer SET failed_at = ${clock.now()} WHERE district = ${sql.district}`,
    );
    expect(await figure('zelian_timers_failed')).toBeGreaterThan(0);
    // Whether the server has sorted its letters by now is a matter of how quick the machine is.
    await database.write(
      (sql) => sql`UPDATE outbox SET sorted_at = NULL WHERE district = ${sql.district}`,
    );
    expect(await figure('zelian_outbox_waiting')).toBeGreaterThan(0);
    expect(await figure('zelian_outbox_paused')).toBe(0);
  });
});
