import type { Sql } from '../sql.js';
import { list, part } from '../sql.js';
import { page } from '../at-most.js';

/** Where fewer records lie than these, it is known whose they are by where they lie. */
const FEW = 5;

/** The units in which some records lie, but few: of all there are, or among these. */
export async function unitsOfFew(sql: Sql, among?: readonly string[]): Promise<string[]> {
  if (among?.length === 0) return [];
  const these = among === undefined ? part`1 = 1` : part`u.id IN ${list(among)}`;
  const found = await sql<{ id: string }>`
    SELECT u.id FROM unit u
    WHERE u.district = ${sql.district} AND ${these}
      AND EXISTS (SELECT 1 FROM record_unit m
        WHERE m.district = u.district AND m.unit = u.id)
      AND NOT EXISTS (SELECT 1 FROM record_unit m
        WHERE m.district = u.district AND m.unit = u.id ${page({ limit: 1, offset: FEW - 1 })})`;
  return found.map(({ id }) => id);
}
