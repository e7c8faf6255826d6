import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { restoreBackup } from '../../server/backup/restore-backup.js';
import { takeBackup } from '../../server/backup/take-backup.js';
import type { CaseList, CaseView, DraftContent, DraftList, Work } from '../../server/http/types.js';
import { Installation } from '../../server/installation.js';
import { type RunningServer, startServer } from '../../server/serve.js';
import { Caller } from '../http/caller.js';
import { freshDatabase, type TestDatabase } from '../http/databases.js';
import { send, SOUND, taskOf } from '../http/river.js';
import { miscounted } from './counted.js';
import { at, testClock } from './flood.js';

/**
 * The database of the first release, as first-release/make.ts wrote it, goes on under the code of
 * today. Whoever adds a migration sees here whether it takes along what is there already.
 */
const FIRST_RELEASE = new URL('./first-release/', import.meta.url);
const PASSWORD = 'known-to-all';

let folder: string;
let place: TestDatabase;
let clock: ReturnType<typeof testClock>;
let server: RunningServer;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zelian-upgrade-'));
  place = await freshDatabase();
  await fill(place.url);
  clock = testClock('2026-07-01T18:05');
});

afterEach(async () => {
  await server.close();
  await place.remove();
  await rm(folder, { recursive: true });
});

async function fill(url: string): Promise<void> {
  const kind = url.startsWith('sqlite:') ? 'sqlite' : 'postgres';
  const [tables, rows] = await Promise.all(
    [`${kind}.sql`, 'rows.sql'].map((name) => readFile(new URL(name, FIRST_RELEASE), 'utf8')),
  );
  const text = `${tables!}${rows!}`;
  if (kind === 'sqlite') {
    const db = new Sqlite(url.slice('sqlite:'.length));
    db.exec(text);
    db.close();
    return;
  }
  const client = new pg.Client(url);
  await client.connect();
  await client.query(text);
  await client.end();
}

async function started(database = place.url): Promise<(account: string) => Promise<Caller>> {
  const options = { database, dataDir: folder, host: '127.0.0.1', port: 0, clock };
  server = await startServer(options);
  const anyone = new Caller(server.address);
  return (account) => anyone.signIn(account, PASSWORD);
}

test('people find their work where they left it, do it, and see what was done before', async () => {
  const as = await started();
  const keeper = await as('keeper-east-1');
  const work = await keeper.get<Work>('/api/work');
  expect(work.body.tasks.map(({ title }) => title)).toEqual(['巡堤']);
  const done = await send(keeper, await taskOf(keeper, '巡堤'), SOUND);
  expect(done.status).toBe(200);

  const finished = await (await as('keeper-east-2')).get<CaseList>('/api/cases');
  expect(finished.body.cases).toMatchObject([{ state: { title: '平稳', final: true } }]);
  const [kase] = finished.body.cases;
  const { body } = await (await as('keeper-east-2')).get<CaseView>(`/api/cases/${kase!.id}`);
  expect(body.history.length).toBeGreaterThanOrEqual(3);
});

test('what falls due after the upgrade happens, once', async () => {
  const as = await started();
  const chief = await as('chief-east');
  const overdue = async () => (await chief.get<CaseList>('/api/overdue')).body;
  const before = JSON.stringify(await overdue());
  clock.set('2026-07-02T06:00');
  const { sweeper, database } = server.app.get(Installation);
  // What was there before is counted, and goes on being counted.
  expect(await miscounted(database)).toEqual([]);
  await sweeper.kick();
  await sweeper.kick();
  const fallen = await database.read<{ event: string }>`
    SELECT event FROM case_event
    WHERE district = 'main' AND at = ${clock.now()} ORDER BY case_id, sequence`;
  expect(fallen.map(({ event }) => (JSON.parse(event) as { timer: string }).timer)).toEqual([
    'due/inspect',
    'overdue/inspect/take',
  ]);
  expect(JSON.stringify(await overdue())).not.toBe(before);
  expect(await miscounted(database)).toEqual([]);
});

test('drafts are there with what was changed', async () => {
  const admin = await (await started())('admin');
  const { body } = await admin.get<DraftList>('/api/drafts');
  expect(body.drafts).toMatchObject([{ title: '汛期改一改' }]);
  const content = await admin.get<DraftContent>(`/api/drafts/${body.drafts[0]!.id}`);
  expect(Object.keys(content.body.files)).toContain('pack.json');
});

test('a backup of the first release is brought up to this one as it is restored', async () => {
  const [version, now] = ['0.1.0', at('2026-07-01T18:05')];
  const from = { database: place.url, dataDir: join(folder, 'old'), version, now };
  const { folder: backup, manifest } = await takeBackup({ ...from, into: folder });
  expect(manifest.migrations).toHaveLength(5);
  const target = await freshDatabase();
  await restoreBackup({ backup, database: target.url, dataDir: join(folder, 'new'), version });
  const keeper = await (await started(target.url))('keeper-east-1');
  expect((await keeper.get<Work>('/api/work')).body.tasks).toHaveLength(1);
  await server.close();
  await target.remove();
  await started();
});
