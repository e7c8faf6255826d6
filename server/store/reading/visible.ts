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

/** A unit or a place that a case belongs to, with the unit's path. */
export interface PlaceOfCase {
  unit: string;
  /** Empty: whoever sees the unit. */
  role: string;
  path: string;
}

/** Where a case belonged before its record went away. */
export function partedPlacesOfCase(sql: Sql, kase: string): Promise<PlaceOfCase[]> {
  return sql<PlaceOfCase>`
    SELECT s.unit, s.role, u.path FROM case_parting s
      JOIN unit u ON u.district = s.district AND u.id = s.unit
    WHERE s.district = ${sql.district} AND s.case_id = ${kase}`;
}

/** Where a case belongs: it is for those who may see it already. */
export function placesOfCase(sql: Sql, kase: string): Promise<PlaceOfCase[]> {
  return sql<PlaceOfCase>`
    SELECT s.unit, s.role, u.path FROM case_unit s
      JOIN unit u ON u.district = s.district AND u.id = s.unit
    WHERE s.district = ${sql.district} AND s.case_id = ${kase}`;
}
