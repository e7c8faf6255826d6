import type { Instant } from '../../../engine/json.js';
import type { JournalRow, SealRow } from '../entities/chain.js';
import { sealHash } from '../event-hash.js';
import { atMost } from '../at-most.js';
import { join, part, type Sql } from '../sql.js';

/** How many events a seal holds at most: as many as a statement has room for. */
export const MOST_IN_A_SEAL = 1_000;

/**
 * Seals events that are not sealed yet. Of two that do so at the same moment one begins again, and finds nothing.
 *
 * @param key with which the seal is made; undefined: anybody could make it
 * @returns how many
 */
export async function sealEvents(sql: Sql, at: Instant, key: string | undefined): Promise<number> {
  const { district } = sql;
  // First the last seal: what another has sealed meanwhile is then either seen as sealed, or has taken this number.
  const last = await lastSeal(sql);
  const events = await sql<JournalRow>`
    SELECT * FROM journal WHERE district = ${district} AND seal IS NULL
    ORDER BY case_id, sequence ${atMost(MOST_IN_A_SEAL)}`;
  if (events.length === 0) return 0;
  const number = (last?.number ?? 0) + 1;
  const hash = sealHash({ district, number, at, events, previous: last?.hash ?? '' }, key);
  await sql`INSERT INTO seal (district, number, at, events, hash, keyed)
    VALUES (${district}, ${number}, ${at}, ${events.length}, ${hash}, ${key !== undefined})`;
  const places = events.map(
    ({ case_id, sequence }) => part`(${case_id}, CAST(${sequence} AS integer))`,
  );
  await sql`UPDATE journal SET seal = ${number} WHERE district = ${district}
    AND (case_id, sequence) IN (VALUES ${join(places, ', ')})`;
  return events.length;
}

export async function hasUnsealed(sql: Sql): Promise<boolean> {
  const rows = await sql`
    SELECT case_id FROM journal WHERE district = ${sql.district} AND seal IS NULL LIMIT 1`;
  return rows.length > 0;
}

async function lastSeal(sql: Sql): Promise<SealRow | undefined> {
  const [row] = await sql<SealRow>`
    SELECT * FROM seal WHERE district = ${sql.district} ORDER BY number DESC LIMIT 1`;
  return row;
}
