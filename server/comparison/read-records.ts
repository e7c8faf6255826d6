import type { Entry } from '../../engine/register/compare-registers.js';
import type { Data } from '../../engine/json.js';
import { recordsToCompare } from '../store/comparisons/reading.js';
import type { Reader } from '../store/reader.js';
import type { Sql } from '../store/sql.js';

/** The records that somebody sees as a register: of each only the fields that are needed. */
export async function readRecords(
  sql: Sql,
  reader: Reader,
  type: string,
  fields: readonly string[],
): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const { id, data } of recordsToCompare(sql, reader, type)) {
    const whole = JSON.parse(data) as Data;
    const needed = fields.flatMap((name) => {
      const value = whole[name];
      return value === undefined ? [] : [[name, value] as const];
    });
    entries.push({ ref: id, data: Object.fromEntries(needed) });
  }
  return entries;
}
