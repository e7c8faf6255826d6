import type { TellingRow } from '../entities/records.js';
import type { Reader } from '../reader.js';
import { recordScope } from '../scope.js';
import type { Sql } from '../sql.js';

/** What was told of the records of a unit and a day. `data` is JSON, the day among it. */
export function tellingsOf(
  sql: Sql,
  reader: Reader,
  { signal, unit, day }: { signal: string; unit: string; day: string },
): Promise<TellingRow[]> {
  return sql<TellingRow>`
    SELECT t.* FROM telling t
    JOIN record r ON r.district = t.district AND r.type = t.record_type AND r.id = t.record
    WHERE t.district = ${sql.district} AND t.signal = ${signal} AND t.day = ${day}
      AND (t.record_type, t.record) IN (SELECT m.type, m.record FROM record_unit m
        WHERE m.district = ${sql.district} AND m.unit = ${unit})
      AND ${recordScope(reader)}
    ORDER BY t.record`;
}
