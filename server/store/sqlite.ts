import type Sqlite from 'better-sqlite3';
import { DataSource } from 'typeorm';
import type { Database } from './database.js';
import { ENTITIES } from './entities/entities.js';
import { forWhoeverRunsIt } from './for-whoever-runs-it.js';
import { SQLITE_MIGRATIONS } from './migrations/sqlite/migrations.js';
import { part, type Sql, tagsIn } from './sql.js';
import { sqliteLine } from './sqlite-line.js';
import { WriteQueue } from './write-queue.js';

/** What must hold for an acknowledged write to survive a power cut, by pragma. */
const DURABLE = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, busy_timeout: 5000 };

/** From this version on a crash while checkpointing cannot damage a WAL database. */
const OLDEST_SQLITE = [3, 51, 3] as const;

/**
 * 16 MB of log. A form touches some forty pages, the same ones again and again: the fewer checkpoints,
 * the fewer times they are written to the file itself.
 */
const PAGES_BEFORE_CHECKPOINT = 4_000;

const { reading, writing } = tagsIn({
  placeholder: () => '?',
  oneWriter: true,
  skipLocked: part``,
  whenFree: part``,
  elements: (json) => part`json_each(${json})`,
});

/** Opens the file: one connection that writes, through a queue, and one that only reads. */
export async function openSqlite(path: string): Promise<Database> {
  await forWhoeverRunsIt(path);
  const writer = await connect(path, () => undefined);
  try {
    const db = await handleOf(writer);
    assertDurable(db);
    await writer.runMigrations({ transaction: 'each' });
    // What a savepoint keeps in order to go back would else be written to a file, page by page. Not before: indexes of
    // a million rows are sorted in files.
    db.pragma('temp_store = MEMORY');
    const reader = await connect(path, (given) => given.pragma('query_only = ON'));
    const queue = new WriteQueue({ line: sqliteLine(db), writing });
    return {
      kind: 'sqlite',
      source: reader,
      read: reading(sqliteLine(await handleOf(reader)).ask),
      write: (work) => queue.run(work),
      snapshot: (work) => snapshot(path, work),
      async close() {
        await queue.idle();
        if (reader.isInitialized) await reader.destroy();
        await writer.destroy();
      },
    };
  } catch (error) {
    await writer.destroy();
    throw error;
  }
}

/** A connection of its own: what is read through the other one is never older than the last commit. */
async function snapshot<T>(path: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const source = await connect(path, (db) => db.pragma('query_only = ON'));
  try {
    const db = await handleOf(source);
    db.exec('BEGIN');
    const value = await work(reading(sqliteLine(db).ask));
    db.exec('COMMIT');
    return value;
  } finally {
    await source.destroy();
  }
}

/** The driver's own connection. TypeORM has it opened and closed. */
async function handleOf(source: DataSource): Promise<Sqlite.Database> {
  return (await source.createQueryRunner().connect()) as Sqlite.Database;
}

function connect(path: string, prepare: (db: Sqlite.Database) => void): Promise<DataSource> {
  return new DataSource({
    type: 'better-sqlite3',
    database: path,
    entities: ENTITIES,
    migrations: SQLITE_MIGRATIONS,
    prepareDatabase: (db: Sqlite.Database) => {
      db.pragma('busy_timeout = 5000');
      db.pragma('journal_mode = WAL');
      db.pragma('synchronous = FULL');
      db.pragma(`wal_autocheckpoint = ${PAGES_BEFORE_CHECKPOINT}`);
      prepare(db);
    },
  }).initialize();
}

/** Settings that a driver silently leaves undone are found here, not after a power cut. */
function assertDurable(db: Sqlite.Database): void {
  for (const [pragma, wanted] of Object.entries(DURABLE)) {
    const value: unknown = db.pragma(pragma, { simple: true });
    if (value !== wanted) throw new Error(`SQLite: ${pragma} is ${String(value)}, not ${wanted}.`);
  }
  const version = db.prepare<[], string>('SELECT sqlite_version()').pluck().get();
  if (isOlder(version ?? '')) throw Object.assign(new Error('old'), { code: 'old-sqlite' });
}

function isOlder(version: string): boolean {
  const numbers = version.split('.').map(Number);
  const index = OLDEST_SQLITE.findIndex((least, position) => (numbers[position] ?? 0) !== least);
  return index >= 0 && (numbers[index] ?? 0) < (OLDEST_SQLITE[index] ?? 0);
}
