import type { Instant } from '../../../engine/json.js';
import type { CommandRow } from '../entities/installation.js';
import type { Sql } from '../sql.js';

/** The command that was carried out under this key. */
export async function commandByKey(sql: Sql, key: string): Promise<CommandRow | undefined> {
  const [row] = await sql<CommandRow>`
    SELECT * FROM command WHERE district = ${sql.district} AND key = ${key}`;
  return row;
}

export async function keepCommand(
  sql: Sql,
  command: { key: string; person: string; requestHash: string; reply: string; at: Instant },
): Promise<void> {
  const { key, person, requestHash, reply, at } = command;
  await sql`INSERT INTO command (district, key, person, request_hash, reply, at)
    VALUES (${sql.district}, ${key}, ${person}, ${requestHash}, ${reply}, ${at})`;
}
