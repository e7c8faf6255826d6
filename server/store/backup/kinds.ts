import pg from 'pg';
import Sqlite from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { cannotOpen } from '../database-cannot-open.js';
import { openDatabase } from '../database.js';
import { DISTRICT } from '../district.js';
import { POSTGRES_MIGRATIONS } from '../migrations/postgres/migrations.js';
import { SQLITE_MIGRATIONS } from '../migrations/sqlite/migrations.js';
import type { Copied } from './copied.js';
import { dumpPostgres } from './postgres-dump.js';
import { isEmptyPostgres, loadPostgres } from './postgres-load.js';
import { restoreSqlite } from './sqlite-restore.js';
import { copySqlite, isEmptySqlite } from './sqlite.js';

export type DatabaseKind = 'sqlite' | 'postgres';

/** What is done with a database as a whole, by its kind. */
interface Kind {
  /** Copies it as it is at this moment, while others write. */
  copy: (url: string, target: string) => Promise<Copied>;
  isEmpty: (url: string) => Promise<boolean>;
  /** Fills an empty database from a copy, its outbox paused, and brings it up to this version. */
  restore: (url: string, copy: string, copied: Omit<Copied, 'files'>) => Promise<void>;
  /** Notes in it when the last copy was made. The tables are not touched: they may be an older version's. */
  note: (url: string, at: string) => Promise<void>;
  /** The migrations that this version knows. */
  migrations: string[];
}

export function kindOf(url: string): DatabaseKind {
  return url.startsWith('sqlite:') ? 'sqlite' : 'postgres';
}

/** Where the last copy is noted: an instant, ISO 8601. */
export const LAST_BACKUP = 'backup';

const NOTE = `INSERT INTO setting (district, name, value) VALUES ($1, $2, $3)
  ON CONFLICT (district, name) DO UPDATE SET value = excluded.value`;

const pathOf = (url: string) => url.slice('sqlite:'.length);

export const KINDS: Record<DatabaseKind, Kind> = {
  sqlite: {
    copy: (url, target) => opened(url, () => copySqlite(pathOf(url), target)),
    isEmpty: (url) =>
      opened(url, () => Promise.resolve(!existsSync(pathOf(url)) || isEmptySqlite(pathOf(url)))),
    restore: (url, copy, copied) => restoreSqlite(pathOf(url), copy, copied),
    note: (url, at) => {
      const db = new Sqlite(pathOf(url), { fileMustExist: true, timeout: 5_000 });
      try {
        db.prepare(NOTE.replaceAll(/\$\d/g, '?')).run(DISTRICT, LAST_BACKUP, at);
      } finally {
        db.close();
      }
      return Promise.resolve();
    },
    migrations: SQLITE_MIGRATIONS.map((Made) => new Made().name),
  },
  postgres: {
    copy: (url, target) => opened(url, () => dumpPostgres(url, target)),
    isEmpty: (url) => opened(url, () => isEmptyPostgres(url)),
    async restore(url, copy, copied) {
      await loadPostgres(url, copy, copied);
      await (await openDatabase(url)).close();
    },
    async note(url, at) {
      const client = new pg.Client(url);
      await client.connect();
      try {
        await client.query(NOTE, [DISTRICT, LAST_BACKUP, at]);
      } finally {
        await client.end();
      }
    },
    migrations: POSTGRES_MIGRATIONS.map((Made) => new Made().name),
  },
};

/** What a driver says of a database that it cannot open, in words for the operator. */
async function opened<T>(url: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // Where the copy goes, not where it comes from.
    if (['ENOSPC', 'SQLITE_FULL'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
    throw cannotOpen(url, error);
  }
}
