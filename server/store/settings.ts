import type { SettingRow } from './entities/installation.js';
import type { Sql } from './sql.js';

/** What the installation remembers under a name. */
export async function setting(sql: Sql, name: string): Promise<string | undefined> {
  const [row] = await sql<Pick<SettingRow, 'value'>>`
    SELECT value FROM setting WHERE district = ${sql.district} AND name = ${name}`;
  return row?.value;
}

export async function remember(sql: Sql, name: string, value: string): Promise<void> {
  await sql`INSERT INTO setting (district, name, value) VALUES (${sql.district}, ${name}, ${value})
    ON CONFLICT (district, name) DO UPDATE SET value = excluded.value`;
}
