import { createReadStream } from 'node:fs';
import { createGunzip, type Gunzip } from 'node:zlib';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { DISTRICT } from '../district.js';
import { ENTITIES } from '../entities/entities.js';
import { POSTGRES_MIGRATIONS } from '../migrations/postgres/migrations.js';
import { type Copied, MIGRATIONS_TABLE, quoted, TABLE_BEGINS } from './copied.js';
import { columnsIn, countIn, tablesIn } from './postgres-tables.js';

const ROWS_AT_ONCE = 500;

/** Whether nothing was ever kept in this database: it has no tables, or only ours and these are empty. */
export function isEmptyPostgres(url: string): Promise<boolean> {
  return withClient(url, async (client) => {
    for (const table of await tablesIn(client)) {
      if (table === MIGRATIONS_TABLE) continue;
      if (!OURS.has(table) || (await countIn(client, table)) > 0) return false;
    }
    return true;
  });
}

/**
 * Fills an empty database with what was written from another: the tables as those migrations made
 * them, then all rows, the outbox paused with them, in one transaction. Later migrations are left to
 * whoever opens it.
 */
export async function loadPostgres(
  url: string,
  dump: string,
  { migrations, tables }: Pick<Copied, 'migrations' | 'tables'>,
): Promise<void> {
  await withClient(url, async (client) => {
    for (const table of await tablesIn(client))
      await client.query(`DROP TABLE ${quoted(table)} CASCADE`);
  });
  await makeTables(url, migrations);
  await withClient(url, async (client) => {
    await client.query('BEGIN');
    // What migrations themselves put there is in the copy, or was taken away since.
    const made = (await tablesIn(client)).filter((table) => table !== MIGRATIONS_TABLE);
    await client.query(`TRUNCATE ${made.map(quoted).join(', ')}`);
    await loadLines(client, dump);
    for (const [table, count] of Object.entries(tables))
      if ((await countIn(client, table)) !== count)
        throw new Error(`${table} has other rows than the copy says.`);
    await client.query(
      `INSERT INTO setting (district, name, value) VALUES ($1, 'outbox', 'paused')
       ON CONFLICT (district, name) DO UPDATE SET value = excluded.value`,
      [DISTRICT],
    );
    await client.query('COMMIT');
  });
}

const OURS = new Set(ENTITIES.map(({ options }) => options.name));

async function makeTables(url: string, names: readonly string[]): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations: POSTGRES_MIGRATIONS.filter((Made) => names.includes(new Made().name)),
    installExtensions: false,
    poolSize: 1,
  });
  await source.initialize();
  try {
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
}

async function loadLines(client: pg.Client, dump: string): Promise<void> {
  let insert = '';
  let rows: string[] = [];
  const flush = async () => {
    if (rows.length > 0) await client.query(insert, [`[${rows.join(',')}]`]);
    rows = [];
  };
  for await (const line of linesOf(dump)) {
    if (line.startsWith(TABLE_BEGINS)) {
      await flush();
      insert = await insertInto(client, line.slice(TABLE_BEGINS.length));
    } else if (rows.push(line) === ROWS_AT_ONCE) await flush();
  }
  await flush();
}

/** Lines end with a line feed and nothing else: values may hold other signs that readers take for an end. */
async function* linesOf(dump: string): AsyncGenerator<string> {
  let rest = '';
  const unzipped = createReadStream(dump).compose<Gunzip>(createGunzip()).setEncoding('utf8');
  for await (const text of unzipped as AsyncIterable<string>) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

/** PostgreSQL reads the values itself, each as its column's type. */
async function insertInto(client: pg.Client, table: string): Promise<string> {
  const columns = (await columnsIn(client, table)).map(quoted).join(', ');
  const { rows } = await client.query<{ schema: string }>('SELECT current_schema() AS schema');
  // With its schema: `record` alone is a type of PostgreSQL's own.
  const row = `${quoted(rows[0]?.schema ?? '')}.${quoted(table)}`;
  return `INSERT INTO ${row} (${columns})
    SELECT ${columns} FROM json_populate_recordset(NULL::${row}, $1::json)`;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
