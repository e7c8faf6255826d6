import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { type Copied, MIGRATIONS_TABLE, quoted, TABLE_BEGINS } from './copied.js';
import { parentsFirst, tablesIn } from './postgres-tables.js';

const ROWS_AT_ONCE = 1_000;

/**
 * Writes a database as it is at this moment into one file: a line with the name of each table, then a line
 * of JSON for each of its rows, tables in the order in which they can be filled again. It needs no tool of PostgreSQL, whose versions would have to fit the server's, and can be restored into any.
 * One transaction sees one moment, and keeps no writer waiting.
 */
export async function dumpPostgres(url: string, target: string): Promise<Copied> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const tables = await tablesIn(client);
    const counts: Record<string, number> = {};
    const ordered = await parentsFirst(
      client,
      tables.filter((table) => table !== MIGRATIONS_TABLE),
    );
    await pipeline(
      Readable.from(linesOf(client, ordered, counts)),
      createGzip(),
      createWriteStream(target, { flags: 'wx', mode: 0o600 }),
    );
    const copied = {
      migrations: await namesIn(client, tables, MIGRATIONS_TABLE, 'name', 'timestamp, id'),
      tables: counts,
      files: await namesIn(client, tables, 'file', 'id', 'id'),
    };
    await client.query('COMMIT');
    return copied;
  } finally {
    await client.end();
  }
}

async function* linesOf(
  client: pg.Client,
  tables: readonly string[],
  counts: Record<string, number>,
): AsyncGenerator<string> {
  for (const table of tables) {
    yield `${TABLE_BEGINS}${table}\n`;
    counts[table] = 0;
    await client.query(
      `DECLARE dumped NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS line FROM ${quoted(table)} t`,
    );
    for (;;) {
      const { rows } = await client.query<{ line: string }>(`FETCH ${ROWS_AT_ONCE} FROM dumped`);
      if (rows.length === 0) break;
      counts[table] += rows.length;
      yield rows.map(({ line }) => `${line}\n`).join('');
    }
    await client.query('CLOSE dumped');
  }
}

async function namesIn(
  client: pg.Client,
  tables: readonly string[],
  table: string,
  column: string,
  order: string,
): Promise<string[]> {
  if (!tables.includes(table)) return [];
  const { rows } = await client.query<{ name: string }>(
    `SELECT ${column} AS name FROM ${table} ORDER BY ${order}`,
  );
  return rows.map(({ name }) => name);
}
