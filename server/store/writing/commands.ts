import type { Instant } from '../../../engine/json.js';
import type { CommandRow } from '../entities/installation.js';
import type { Sql, Transaction } from '../sql.js';

/** The command that was carried out under this key. */
export async function commandByKey(sql: Sql, key: string): Promise<CommandRow | undefined> {
  const [row] = await sql<CommandRow>`
    SELECT * FROM command WHERE district = ${sql.district} AND key = ${key}`;
  return row;
}

export function keepCommand(
  sql: Transaction,
  command: { key: string; person: string; requestHash: string; reply: string; at: Instant },
): void {
  const { key, person, requestHash, reply, at } = command;
  sql.send`INSERT INTO command (district, key, person, request_hash, reply, at)
    VALUES (${sql.district}, ${key}, ${person}, ${requestHash}, ${reply}, ${at})`;
}
