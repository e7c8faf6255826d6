import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Case, CaseEvent } from '../../engine/case.js';
import { replay } from '../../engine/replay/replay.js';
import { BackupFailed } from '../../server/backup/failures.js';
import type { Manifest } from '../../server/backup/manifest.js';
import { restoreBackup } from '../../server/backup/restore-backup.js';
import { onDisk } from '../../server/files/on-disk.js';
import { type Backup, takeBackup } from '../../server/backup/take-backup.js';
import { Files } from '../../server/files/files.js';
import type { Database } from '../../server/store/database.js';
import type { CaseEventRow, CaseRow, FileRow } from '../../server/store/entities/cases.js';
import { setting } from '../../server/store/settings.js';
import { freshDatabase, type TestDatabase } from '../http/databases.js';
import { PHOTO } from '../http/river.js';
import { disagreements } from './agreement.js';
import { at, closeFlood, type Flood, openFlood, testClock } from './flood.js';
import { loadOn, missing } from './under-load.js';

const VERSION = '0.1.0';
const NOW = testClock('2030-01-01T00:00');

let folder: string;
let place: TestDatabase;
let backup: Backup;
let before: string[];
let after: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zelian-backup-'));
  place = await freshDatabase();
  const flood = await openFlood(place.url, NOW);
  const load = loadOn(place.url, '2021-01-01');
  await load.reached(100);
  const uploading = uploads(flood, join(folder, 'data/files'));
  await uploading.reached(5);
  before = load.acknowledged();
  backup = await takeBackup(wanted());
  after = load.acknowledged().length;
  // What comes later is in no backup that has ended.
  await load.reached(after + 20);
  await load.kill();
  await uploading.stop();
  await closeFlood(flood);
});

afterAll(async () => {
  await place.remove();
  await rm(folder, { recursive: true });
});

const wanted = (now = at('2030-01-01T00:00')) => ({
  ...{ database: place.url, dataDir: join(folder, 'data'), into: join(folder, 'backups') },
  ...{ version: VERSION, now },
});

/** Somebody uploads one photograph after the other. */
function uploads({ database, clock }: Flood, into: string) {
  const files = new Files(database, clock, onDisk(into));
  let [count, going] = [0, true];
  const done = (async () => {
    while (going) {
      await files.keep(PHOTO, `${count}.png`, 'keeper-east-1');
      count += 1;
    }
  })();
  return {
    async reached(wanted: number) {
      while (count < wanted) await new Promise((resolve) => setImmediate(resolve));
    },
    stop: () => {
      going = false;
      return done;
    },
  };
}

/** Restores into a new place, and looks at what is there. */
async function restored<T>(
  look: (database: Database, dataDir: string) => Promise<T>,
  { folder: from }: Pick<Backup, 'folder'> = backup,
): Promise<T> {
  const target = await freshDatabase();
  const dataDir = await mkdtemp(join(folder, 'restored-'));
  await restoreBackup({ backup: from, database: target.url, dataDir, version: VERSION });
  const flood = await openFlood(target.url, NOW);
  try {
    return await look(flood.database, dataDir);
  } finally {
    await closeFlood(flood);
    await target.remove();
  }
}

test('a backup under load holds all that was acknowledged before it began, and nothing half', async () => {
  expect(before.length).toBeGreaterThanOrEqual(100);
  await restored(async (database) => {
    expect(await missing({ database }, before)).toEqual([]);
    expect(await disagreements(database)).toEqual([]);
    expect(await unlikeTheirEvents(database)).toEqual([]);
  });
});

test('its files are all that the database names, and whole', async () => {
  await restored(async (database, dataDir) => {
    const rows = await database.read<FileRow>`SELECT * FROM file WHERE district = 'main'`;
    expect(rows.length).toBeGreaterThanOrEqual(5);
    expect(backup.manifest.missing).toEqual([]);
    for (const { id, size } of rows)
      expect((await readFile(join(dataDir, 'files', id))).length).toBe(size);
  });
});

test('what is restored tells nobody anything until somebody says so', async () => {
  const paused = await restored((database) => setting(database.read, 'outbox'));
  expect(paused).toBe('paused');
});

test('it says when it was taken, and the database that was copied knows it', async () => {
  const { takenAt, tables } = backup.manifest;
  expect(takenAt).toBe('2029-12-31T16:00:00.000Z');
  expect(tables['telling']).toBeGreaterThanOrEqual(before.length);
  const flood = await openFlood(place.url, NOW);
  expect(await setting(flood.database.read, 'backup')).toBe(takenAt);
  await closeFlood(flood);
});

test('a later one goes on where the load went on', async () => {
  const later = await takeBackup(wanted(at('2030-01-02T00:00')));
  const [one, other] = [backup, later].map(({ manifest }) => manifest.tables['telling']!);
  expect(other).toBeGreaterThan(one!);
  expect(other).toBeGreaterThanOrEqual(after + 20);
  expect((await readdir(join(folder, 'backups'))).sort()).toEqual([
    'zelian-2029-12-31T16-00-00Z',
    'zelian-2030-01-01T16-00-00Z',
  ]);
});

describe('a backup that is not made', () => {
  test('leaves no folder behind that looks like one', async () => {
    // The folder of the files is a file: it fails when the database has been copied already.
    const dataDir = await mkdtemp(join(folder, 'broken-'));
    await writeFile(join(dataDir, 'files'), '');
    const into = join(dataDir, 'backups');
    await expect(takeBackup({ ...wanted(), dataDir, into })).rejects.toThrow();
    expect(await readdir(into)).toEqual([]);
  });

  test('because its folder cannot be written to', async () => {
    await writeFile(join(folder, 'a-file'), '');
    const failing = takeBackup({ ...wanted(), into: join(folder, 'a-file', 'backups') });
    await expect(failing).rejects.toMatchObject({ code: 'backup-folder-unusable' });
  });
});

describe('nothing is restored', () => {
  const refused = async (from: string, options = {}) => {
    const target = await freshDatabase();
    const dataDir = await mkdtemp(join(folder, 'refused-'));
    const wanted = { backup: from, database: target.url, dataDir, version: VERSION, ...options };
    const error = await restoreBackup(wanted).catch((thrown: unknown) => thrown);
    const left = await readdir(dataDir);
    await target.remove();
    if (!(error instanceof BackupFailed)) throw new Error(String(error), { cause: error });
    expect(left).toEqual([]);
    return error.code;
  };

  test('where a database holds something already', async () => {
    expect(await refused(backup.folder, { database: place.url })).toBe('database-not-empty');
  });

  test('from a backup of another kind of database', async () => {
    const other = backup.manifest.database === 'sqlite' ? 'postgres://nowhere/x' : 'sqlite:x.db';
    expect(await refused(backup.folder, { database: other })).toBe('backup-of-other-kind');
  });

  test('from what is no backup, or was cut off before its end', async () => {
    expect(await refused(folder)).toBe('backup-incomplete');
    const copy = await copied();
    const text = await readFile(join(copy, 'manifest.json'), 'utf8');
    await writeFile(join(copy, 'manifest.json'), text.slice(0, 300));
    expect(await refused(copy)).toBe('backup-incomplete');
  });

  test('when a byte of it is other than it was', async () => {
    const copy = await copied();
    const [database, file] = backup.manifest.parts;
    await appendFile(join(copy, file!.path), ' ');
    expect(await refused(copy)).toBe('backup-damaged');
    await rm(join(copy, file!.path));
    expect(await refused(copy)).toBe('backup-damaged');
    expect(database!.path).toMatch(/^database[.]/);
  });

  test('from a version that knows more than this one', async () => {
    const copy = await copied(({ version: _, ...manifest }) => ({
      ...manifest,
      version: '0.10.0',
    }));
    expect(await refused(copy)).toBe('backup-newer');
    const migrated = await copied(({ migrations, ...manifest }) => ({
      ...manifest,
      migrations: [...migrations, 'Tomorrow1999999999999'],
    }));
    expect(await refused(migrated)).toBe('backup-newer');
  });

  test('from one that names files outside itself', async () => {
    const copy = await copied(({ parts, ...manifest }) => ({
      ...manifest,
      parts: [...parts, { path: 'files/../../../a-file', bytes: 0, sha256: '' }],
    }));
    expect(await refused(copy)).toBe('backup-incomplete');
  });
});

/** A copy of the backup, with another manifest where one is made. */
async function copied(change?: (manifest: Manifest) => object): Promise<string> {
  const copy = await mkdtemp(join(folder, 'copy-'));
  const { parts } = backup.manifest;
  await cp(backup.folder, copy, { recursive: true });
  expect(parts.length).toBeGreaterThan(1);
  if (change !== undefined)
    await writeFile(join(copy, 'manifest.json'), JSON.stringify(change(backup.manifest)));
  return copy;
}

/** Cases that are not what comes of their events. */
async function unlikeTheirEvents(database: Database): Promise<string[]> {
  const { read } = database;
  const flood = await openFlood(place.url, NOW);
  const cases = await read<CaseRow>`SELECT * FROM cases WHERE district = 'main'`;
  const events = await read<CaseEventRow>`
    SELECT * FROM case_event WHERE district = 'main' ORDER BY case_id, sequence`;
  await closeFlood(flood);
  return cases
    .filter(({ id, snapshot }) => {
      const lived = events
        .filter(({ case_id }) => case_id === id)
        .map(({ event }) => JSON.parse(event) as CaseEvent);
      const again: Case = replay(flood.program, lived);
      return JSON.stringify(sorted(again)) !== JSON.stringify(sorted(JSON.parse(snapshot)));
    })
    .map(({ id }) => id);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, item]) => [name, sorted(item)]));
}
