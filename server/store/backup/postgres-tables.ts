import type pg from 'pg';
import { quoted } from './copied.js';

/** The tables of the schema that is written to where none is named; parts of a table stand for themselves nowhere. */
export async function tablesIn(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT relname AS name FROM pg_class
    WHERE relkind IN ('r', 'p') AND NOT relispartition
      AND relnamespace = current_schema()::regnamespace
    ORDER BY relname`);
  return rows.map(({ name }) => name);
}

/** Tables in an order in which no row comes before one that it points to. */
export async function parentsFirst(
  client: pg.Client,
  tables: readonly string[],
): Promise<string[]> {
  const { rows } = await client.query<{ child: string; parent: string }>(`
    SELECT child.relname AS child, parent.relname AS parent FROM pg_constraint c
    JOIN pg_class child ON child.oid = c.conrelid JOIN pg_class parent ON parent.oid = c.confrelid
    WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace
      AND child.oid <> parent.oid`);
  const ordered: string[] = [];
  while (ordered.length < tables.length) {
    const ready = tables.filter(
      (table) =>
        !ordered.includes(table) &&
        rows.every(({ child, parent }) => child !== table || ordered.includes(parent)),
    );
    if (ready.length === 0) throw new Error('Tables point to one another in a circle.');
    ordered.push(...ready);
  }
  return ordered;
}

/** The columns of a table that are filled from outside. */
export async function columnsIn(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = current_schema() AND table_name = $1 AND is_generated = 'NEVER'
     ORDER BY ordinal_position`,
    [table],
  );
  return rows.map(({ name }) => name);
}

/** How many rows a table has. */
export async function countIn(client: pg.Client, table: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>(
    `SELECT count(*) AS count FROM ${quoted(table)}`,
  );
  return Number(rows[0]?.count ?? 0);
}
