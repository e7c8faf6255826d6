import type Sqlite from 'better-sqlite3';
import { DataSource } from 'typeorm';
import type { Database } from './database.js';
import { ENTITIES } from './entities/entities.js';
import { SQLITE_MIGRATIONS } from './migrations/sqlite/migrations.js';
import { part, sqlOf, type Ask, type Dialect, type Sql } from './sql.js';
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

const DIALECT: Dialect = {
  placeholder: () => '?',
  oneWriter: true,
  skipLocked: part``,
  whenFree: part``,
  elements: (json) => part`json_each(${json})`,
};

/** Opens the file: one connection that writes, through a queue, and one that only reads. */
export async function openSqlite(path: string): Promise<Database> {
  const writing = await connect(path, () => undefined);
  try {
    await assertDurable(askerOf(writing));
    await writing.runMigrations({ transaction: 'each' });
    const reading = await connect(path, (db) => db.pragma('query_only = ON'));
    const ask = askerOf(writing);
    const queue = new WriteQueue({ sql: sqlOf(ask, DIALECT), exec: (text) => ask(text, []) });
    return {
      kind: 'sqlite',
      source: reading,
      read: sqlOf(askerOf(reading), DIALECT),
      write: (work) => queue.run(work),
      snapshot: (work) => snapshot(path, work),
      async close() {
        await queue.idle();
        if (reading.isInitialized) await reading.destroy();
        await writing.destroy();
      },
    };
  } catch (error) {
    await writing.destroy();
    throw error;
  }
}

/** A connection of its own: what is read through the other one is never older than the last commit. */
async function snapshot<T>(path: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const source = await connect(path, (db) => db.pragma('query_only = ON'));
  try {
    const ask = askerOf(source);
    await ask('BEGIN', []);
    const value = await work(sqlOf(ask, DIALECT));
    await ask('COMMIT', []);
    return value;
  } finally {
    await source.destroy();
  }
}

function connect(path: string, prepare: (db: Sqlite.Database) => void): Promise<DataSource> {
  return new DataSource({
    type: 'better-sqlite3',
    database: path,
    entities: ENTITIES,
    migrations: SQLITE_MIGRATIONS,
    statementCacheSize: 500,
    prepareDatabase: (db: Sqlite.Database) => {
      db.pragma('busy_timeout = 5000');
      db.pragma('journal_mode = WAL');
      db.pragma('synchronous = FULL');
      db.pragma(`wal_autocheckpoint = ${PAGES_BEFORE_CHECKPOINT}`);
      prepare(db);
    },
  }).initialize();
}

function askerOf(source: DataSource): Ask {
  const runner = source.createQueryRunner();
  return async (text, values) => (await runner.query(text, values, true)).records as unknown[];
}

/** Settings that a driver silently leaves undone are found here, not after a power cut. */
async function assertDurable(ask: Ask): Promise<void> {
  for (const [pragma, wanted] of Object.entries(DURABLE)) {
    const [row] = (await ask(`PRAGMA ${pragma}`, [])) as Record<string, unknown>[];
    const [value] = Object.values(row ?? {});
    if (value !== wanted) throw new Error(`SQLite: ${pragma} is ${String(value)}, not ${wanted}.`);
  }
  const [row] = (await ask('SELECT sqlite_version() AS version', [])) as { version: string }[];
  if (isOlder(row?.version ?? '')) throw Object.assign(new Error('old'), { code: 'old-sqlite' });
}

function isOlder(version: string): boolean {
  const numbers = version.split('.').map(Number);
  const index = OLDEST_SQLITE.findIndex((least, position) => (numbers[position] ?? 0) !== least);
  return index >= 0 && (numbers[index] ?? 0) < (OLDEST_SQLITE[index] ?? 0);
}
