import type { DataSource } from 'typeorm';
import { cannotOpen } from './database-cannot-open.js';
import { openPostgres } from './postgres.js';
import { openSqlite } from './sqlite.js';
import type { Sql, Transaction } from './sql.js';

/** Where everything is kept. What was written is there once `write` has resolved, whatever happens next. */
export interface Database {
  kind: 'sqlite' | 'postgres';
  /** TypeORM's own, which only reads: for Nest to know, and to end with the application. */
  source: DataSource;
  /** Reads what is committed; never waits for a writer. */
  read: Sql;
  /**
   * One transaction: all of the work or, when it throws, nothing. Work does nothing but SQL, since on
   * PostgreSQL it is done again when another process was faster. Never within another write.
   */
  write<T>(work: (sql: Transaction) => Promise<T>): Promise<T>;
  /** Reads all as it is at one moment, however long it takes, while others go on writing. */
  snapshot<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * Opens a database and brings its tables up to date.
 *
 * @param url sqlite:<path of the file> or postgres://…
 * @throws DatabaseCannotOpen with words for the operator
 */
export async function openDatabase(url: string): Promise<Database> {
  try {
    if (url.startsWith('sqlite:')) return await openSqlite(url.slice('sqlite:'.length));
    if (/^postgres(ql)?:/.test(url)) return await openPostgres(url);
  } catch (error) {
    throw cannotOpen(url, error);
  }
  throw cannotOpen(url, { code: 'unknown-kind' });
}
