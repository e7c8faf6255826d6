import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClockView, Demonstration, Health, Work } from '../../server/http/types.js';
import { startServer } from '../../server/serve.js';
import { freshDatabase } from './databases.js';
import { tellHigh } from './river.js';
import { FLOOD, PASSWORD, running, type Running } from './running.js';

describe('a demonstration', () => {
  let river: Running;
  beforeEach(async () => {
    river = await running();
  });
  afterEach(() => river.close());

  test('offers its accounts and begins when its sample does', async () => {
    const { body } = await river.anyone.get<Demonstration>('/api/demonstration');
    expect(body).toMatchObject({
      enabled: true,
      password: PASSWORD,
      pack: { id: 'flood-watch', title: '水位值守', locales: ['zh-CN', 'en'] },
      accounts: [
        { account: 'keeper-east-1', name: '水一', posts: ['东堤一段 看水员'] },
        { account: 'chief-east' },
        { account: 'office' },
      ],
    });
    expect(body.now).toMatch(/^2026-07-01T00:00/);
    const english = await river.anyone.get<Demonstration>('/api/demonstration', {
      headers: { 'accept-language': 'en-GB,en;q=0.9' },
    });
    expect(english.body.pack.title).toBe('Flood watch');
  });

  test('puts its clock forward; what falls due until then has happened', async () => {
    const keeper = await river.as('keeper-east-1');
    await tellHigh(keeper);
    const now = '2026-07-01T03:00:00.000Z';
    const set = await keeper.put<ClockView>('/api/clock', { now });
    expect(set.status).toBe(200);
    expect(set.body.now).toMatch(/^2026-07-01T03:00:0/);
    expect((await keeper.get<Work>('/api/work')).body.tasks).toMatchObject([{ overdue: true }]);
    const { body } = await river.anyone.get<Health>('/api/health');
    expect(body).toMatchObject({ status: 'ok' });
    expect(body.database).toBe(process.env['TEST_DATABASE'] ?? 'sqlite');
  });

  test('does not put it back, nor beyond all calendars', async () => {
    const keeper = await river.as('keeper-east-1');
    const back = await keeper.put('/api/clock', { now: '2026-06-30T00:00:00.000Z' });
    expect(back.status).toBe(422);
    expect(back.body.code).toBe('clock-backwards');
    const far = await keeper.put('/api/clock', { now: '9999-12-31T23:59:59.000Z' });
    expect(far.body.code).toBe('clock-too-far');
    const leap = await keeper.put('/api/clock', { now: '2026-12-31T23:59:60Z' });
    expect(leap.status).toBe(400);
  });
});

describe('a server for earnest', () => {
  test('has no demonstration, and nobody sets its clock', async () => {
    const database = await freshDatabase();
    const dataDir = await mkdtemp(join(tmpdir(), 'zelian-earnest-'));
    const options = { database: database.url, dataDir, host: '127.0.0.1', port: 0, pack: FLOOD };
    const demonstrated = await startServer({ ...options, demo: { password: PASSWORD } });
    await demonstrated.close();
    await expect(startServer(options)).rejects.toMatchObject({ code: 'demonstration-data' });
    await database.remove();

    const empty = await freshDatabase();
    const server = await startServer({ ...options, database: empty.url });
    try {
      const answer = await fetch(`${server.address}/api/demonstration`);
      expect(await answer.json()).toMatchObject({ enabled: false, accounts: [] });
      const clock = await fetch(`${server.address}/api/clock`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ now: '2030-01-01T00:00:00.000Z' }),
      });
      expect(clock.status).toBe(401);
    } finally {
      await server.close();
      await empty.remove();
      await rm(dataDir, { recursive: true, force: true });
    }
  });
});
