import type { Instant } from '../../../engine/json.js';
import type { RecordShareRow } from '../entities/access.js';
import type { Reader } from '../reader.js';
import { recordScope } from '../scope.js';
import { part, type Sql } from '../sql.js';

/** A share with the name of who made it. */
export type ShareWithName = RecordShareRow & { person_name: string };

export type NewShare = Omit<RecordShareRow, 'district' | 'ended_at' | 'ended_by'>;

export async function insertShare(sql: Sql, share: NewShare): Promise<void> {
  await sql`INSERT INTO record_share (district, id, type, record, unit, role, person, post, reason,
      at, until)
    VALUES (${sql.district}, ${share.id}, ${share.type}, ${share.record}, ${share.unit},
      ${share.role}, ${share.person}, ${share.post}, ${share.reason}, ${share.at}, ${share.until})`;
}

/** Ends a share of a record that the reader may see by themselves. @returns whether there was one to end */
export async function endShare(
  sql: Sql,
  reader: Reader,
  id: string,
  at: Instant,
): Promise<boolean> {
  const ended = await sql`
    UPDATE record_share SET ended_at = ${at}, ended_by = ${reader.person}
    WHERE district = ${sql.district} AND id = ${id} AND ended_at IS NULL
      AND EXISTS (SELECT 1 FROM record r WHERE r.district = record_share.district
        AND r.type = record_share.type AND r.id = record_share.record AND ${recordScope(reader)})
    RETURNING id`;
  return ended.length > 0;
}

/** The shares of a record, the newest first. */
export function sharesOf(
  sql: Sql,
  { type, id }: { type: string; id: string },
): Promise<ShareWithName[]> {
  return select(sql, part`h.type = ${type} AND h.record = ${id}`);
}

function select(sql: Sql, condition: ReturnType<typeof part>): Promise<ShareWithName[]> {
  return sql<ShareWithName>`
    SELECT h.*, coalesce(p.name, h.person) AS person_name FROM record_share h
      LEFT JOIN person p ON p.district = h.district AND p.id = h.person
    WHERE h.district = ${sql.district} AND ${condition} ORDER BY h.at DESC, h.id DESC`;
}
