import Sqlite from 'better-sqlite3';
import { type Copied, MIGRATIONS_TABLE, quoted } from './copied.js';

/** Pages copied before others get their turn: 4 MB. */
const PAGES_AT_ONCE = 1_000;

/**
 * Copies a database as it is at this moment, while another process goes on writing. The copy reads
 * from one snapshot: without it SQLite would begin anew at every write of another process, and under
 * load would never end. In WAL mode a reader keeps no writer waiting.
 */
export async function copySqlite(path: string, target: string): Promise<Copied> {
  const source = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: 5_000 });
  try {
    source.exec('BEGIN');
    source.prepare('SELECT count(*) FROM sqlite_master').get();
    await source.backup(target, { progress: () => PAGES_AT_ONCE });
    source.exec('COMMIT');
  } finally {
    source.close();
  }
  return contentOf(target);
}

/** What a file holds. Throws where SQLite finds it damaged. */
export function contentOf(path: string): Copied {
  const db = new Sqlite(path, { fileMustExist: true });
  try {
    // A copy that nobody writes to is one file: without this it would be read with two more beside it.
    db.pragma('journal_mode = DELETE');
    const found = db.pragma('quick_check', { simple: true });
    if (found !== 'ok') throw Object.assign(new Error(String(found)), { code: 'SQLITE_CORRUPT' });
    const tables = tablesOf(db);
    return {
      migrations: tables.includes(MIGRATIONS_TABLE)
        ? columnOf<string>(db, `SELECT name FROM ${MIGRATIONS_TABLE} ORDER BY timestamp, id`)
        : [],
      tables: Object.fromEntries(
        tables
          .filter((table) => table !== MIGRATIONS_TABLE)
          .map((table) => [table, countOf(db, table)]),
      ),
      files: tables.includes('file') ? columnOf<string>(db, 'SELECT id FROM file ORDER BY id') : [],
    };
  } finally {
    db.close();
  }
}

/** Whether nothing was ever kept in this file: it has no row, or is no database yet. */
export function isEmptySqlite(path: string): boolean {
  const db = new Sqlite(path, { fileMustExist: true, readonly: true });
  try {
    return tablesOf(db).every((table) => table === MIGRATIONS_TABLE || countOf(db, table) === 0);
  } finally {
    db.close();
  }
}

function tablesOf(db: Sqlite.Database): string[] {
  return columnOf(
    db,
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  );
}

function countOf(db: Sqlite.Database, table: string): number {
  return columnOf<number>(db, `SELECT count(*) FROM ${quoted(table)}`)[0] ?? 0;
}

function columnOf<T>(db: Sqlite.Database, text: string): T[] {
  return db.prepare(text).pluck().all() as T[];
}
