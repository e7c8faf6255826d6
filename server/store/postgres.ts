import { DataSource, type QueryRunner } from 'typeorm';
import { isConflict } from './conflict.js';
import type { Database } from './database.js';
import { ENTITIES } from './entities/entities.js';
import { POSTGRES_MIGRATIONS } from './migrations/postgres/migrations.js';
import { part, sqlOf, type Dialect, type Sql } from './sql.js';

/** How often work is begun again when others were faster. Each time somebody has got on, so it ends. */
const ATTEMPTS = 50;

/** Any number that all processes of this program know: only one of them makes the tables. */
const MIGRATION_LOCK = 7_235_401;

const DIALECT: Dialect = {
  placeholder: (position) => `$${position + 1}`,
  oneWriter: false,
  skipLocked: part`FOR UPDATE SKIP LOCKED`,
  whenFree: part`FOR UPDATE`,
  elements: (json) => part`jsonb_array_elements(CAST(${json} AS jsonb)) AS element(value)`,
};

/** Connects to a server, with a pool of connections that write and one of those that only read. */
export async function openPostgres(url: string): Promise<Database> {
  const writing = await connect(url, {});
  try {
    await migrate(writing);
    const reading = await connect(url, { options: '-c default_transaction_read_only=on' });
    return {
      kind: 'postgres',
      source: reading,
      read: sqlOf((text, values) => ask(reading, text, values), DIALECT),
      write: (work) => write(writing, work),
      snapshot: (work) => snapshot(reading, work),
      async close() {
        if (reading.isInitialized) await reading.destroy();
        await writing.destroy();
      },
    };
  } catch (error) {
    await writing.destroy();
    throw error;
  }
}

function connect(url: string, extra: object): Promise<DataSource> {
  return new DataSource({
    type: 'postgres',
    url,
    extra,
    entities: ENTITIES,
    migrations: POSTGRES_MIGRATIONS,
    // Instants and counts are numbers; both stay far below 2^53.
    parseInt8: true,
    installExtensions: false,
    poolSize: 10,
    connectTimeoutMS: 10_000,
  }).initialize();
}

/** One process after the other, so that two that start together do not make the same table. */
async function migrate(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await source.runMigrations({ transaction: 'each' });
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  } finally {
    await runner.release();
  }
}

async function write<T>(source: DataSource, work: (sql: Sql) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const runner = source.createQueryRunner();
    try {
      await runner.query('BEGIN');
      const value = await work(sqlOf((text, values) => askBy(runner, text, values), DIALECT));
      await runner.query('COMMIT');
      return value;
    } catch (error) {
      await runner.query('ROLLBACK').catch(() => undefined);
      if (!isConflict(error) || attempt === ATTEMPTS) throw error;
    } finally {
      await runner.release();
    }
  }
}

async function snapshot<T>(source: DataSource, work: (sql: Sql) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    await runner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return await work(sqlOf((text, values) => askBy(runner, text, values), DIALECT));
  } finally {
    await runner.query('ROLLBACK').catch(() => undefined);
    await runner.release();
  }
}

async function ask(source: DataSource, text: string, values: unknown[]): Promise<unknown[]> {
  const runner = source.createQueryRunner();
  try {
    return await askBy(runner, text, values);
  } finally {
    await runner.release();
  }
}

async function askBy(runner: QueryRunner, text: string, values: unknown[]): Promise<unknown[]> {
  return (await runner.query(text, values, true)).records as unknown[];
}
