import type { Data, Instant } from '../../../engine/json.js';
import { list, type Sql } from '../sql.js';
import type { TellingRow } from '../entities/records.js';

export interface NewTelling {
  signal: string;
  recordType: string;
  record: string;
  day: string;
  event: string;
  data: Data;
  person: string;
  post: string;
  at: Instant;
}

/** Keeps what was told of a record and day, in place of what was told before. */
export async function keepTelling(sql: Sql, telling: NewTelling): Promise<void> {
  const { signal, recordType, record, day, event, person, post, at } = telling;
  await sql`
    INSERT INTO telling (district, signal, record_type, record, day, event, data, told_by_person,
      told_by_post, told_at)
    VALUES (${sql.district}, ${signal}, ${recordType}, ${record}, ${day}, ${event},
      ${JSON.stringify(telling.data)}, ${person}, ${post}, ${at})
    ON CONFLICT (district, signal, record_type, record, day) DO UPDATE SET
      event = excluded.event, data = excluded.data, told_by_person = excluded.told_by_person,
      told_by_post = excluded.told_by_post, told_at = excluded.told_at`;
}

/** What was told before of these records and this day. */
export function tellingsBefore(
  sql: Sql,
  { signal, recordType, day }: { signal: string; recordType: string; day: string },
  records: string[],
): Promise<TellingRow[]> {
  return sql<TellingRow>`
    SELECT * FROM telling WHERE district = ${sql.district} AND signal = ${signal}
      AND record_type = ${recordType} AND day = ${day} AND record IN ${list(records)}`;
}
