import { type RegisterRow, unitsOf } from '../store/import/register.js';
import type { Sql } from '../store/sql.js';

/** By record, its units by relation. */
export async function unitsByRecord(
  sql: Sql,
  type: string,
  found: readonly RegisterRow[],
): Promise<Map<string, Record<string, string>>> {
  const units = new Map<string, Record<string, string>>();
  if (found.length === 0) return units;
  const ids = found.map(({ id }) => id);
  for (const { record, relation, unit } of await unitsOf(sql, type, ids)) {
    const of = units.get(record);
    if (of === undefined) units.set(record, { [relation]: unit });
    else of[relation] = unit;
  }
  return units;
}
