import type { Reader } from '../reader.js';
import { caseScope, recordScope } from '../scope.js';
import type { Sql } from '../sql.js';

/** Whether the reader may know of a case at all. */
export async function maySeeCase(sql: Sql, reader: Reader, id: string): Promise<boolean> {
  const rows = await sql`
    SELECT 1 FROM cases c
    WHERE c.district = ${sql.district} AND c.id = ${id} AND ${caseScope(reader)}`;
  return rows.length > 0;
}

/** Whether the reader may know of a record at all. */
export async function maySeeRecord(
  sql: Sql,
  reader: Reader,
  type: string,
  id: string,
): Promise<boolean> {
  const rows = await sql`
    SELECT 1 FROM record r WHERE r.district = ${sql.district} AND r.type = ${type}
      AND r.id = ${id} AND ${recordScope(reader)}`;
  return rows.length > 0;
}
