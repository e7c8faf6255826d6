import type { ClientBase } from 'pg';
import { DataSource } from 'typeorm';
import { isConflict } from './conflict.js';
import type { Database } from './database.js';
import { ENTITIES } from './entities/entities.js';
import { lentLine } from './lent-line.js';
import { POSTGRES_MIGRATIONS } from './migrations/postgres/migrations.js';
import { isOutdated, lineTo, prepareAnew } from './postgres-line.js';
import { type Ask, part, type Sql, tagsIn, type Transaction } from './sql.js';

/** How often work is begun again when others were faster. Each time somebody has got on, so it ends. */
const ATTEMPTS = 50;

/** Any number that all processes of this program know: only one of them makes the tables. */
const MIGRATION_LOCK = 7_235_401;

const { reading, writing } = tagsIn({
  placeholder: (position) => `$${position + 1}`,
  oneWriter: false,
  skipLocked: part`FOR UPDATE SKIP LOCKED`,
  whenFree: part`FOR UPDATE`,
  elements: (json) => part`jsonb_array_elements(CAST(${json} AS jsonb)) AS element(value)`,
});

/** Connects to a server, with a pool of connections that write and one of those that only read. */
export async function openPostgres(url: string): Promise<Database> {
  const writers = await connect(url, { pipeline: true });
  try {
    await migrate(writers);
    const readers = await connect(url, { options: '-c default_transaction_read_only=on' });
    return {
      kind: 'postgres',
      source: readers,
      read: reading((statement) => lent(readers, (client) => askOf(client)(statement))),
      write: (work) => write(writers, work),
      snapshot: (work) => lent(readers, (client) => snapshot(client, work)),
      async close() {
        if (readers.isInitialized) await readers.destroy();
        await writers.destroy();
      },
    };
  } catch (error) {
    await writers.destroy();
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

async function write<T>(source: DataSource, work: (sql: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await lent(source, (client) => transaction(client, work));
    } catch (error) {
      if (isOutdated(error)) prepareAnew();
      else if (!isConflict(error)) throw error;
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

async function transaction<T>(
  client: ClientBase,
  work: (sql: Transaction) => Promise<T>,
): Promise<T> {
  const line = lineTo(client);
  const { own, end } = lentLine(line);
  line.send(BEGIN);
  try {
    const value = await work(writing(own));
    end();
    await line.sent();
    await line.ask(COMMIT);
    return value;
  } catch (error) {
    // What was sent before is the reason, if it failed.
    const reason = await line.sent().then(
      () => error,
      (earlier: unknown) => earlier,
    );
    await client.query('ROLLBACK').catch(() => undefined);
    throw reason;
  } finally {
    end();
  }
}

const BEGIN = { text: 'BEGIN', values: [], lasting: false };
const COMMIT = { ...BEGIN, text: 'COMMIT' };

async function snapshot<T>(client: ClientBase, work: (sql: Sql) => Promise<T>): Promise<T> {
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return await work(reading(askOf(client)));
  } finally {
    await client.query('ROLLBACK').catch(() => undefined);
  }
}

/** Asks without keeping anything prepared: what is read has a thousand shapes, and wants the plan for its own values. */
function askOf(client: ClientBase): Ask {
  return async ({ text, values }) => (await client.query(text, values)).rows as unknown[];
}

/** A connection of the pool, for as long as the work lasts. */
async function lent<T>(source: DataSource, work: (client: ClientBase) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    return await work((await runner.connect()) as ClientBase);
  } finally {
    await runner.release();
  }
}
