import type { Data, Instant } from '../../../engine/json.js';
import { list, type Sql, type Transaction } from '../sql.js';
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
export function keepTelling(sql: Transaction, telling: NewTelling): void {
  const { signal, recordType, record, day, event, person, post, at } = telling;
  sql.send`
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

/** What was told before of records, each on its own day. */
export function tellingsOn(
  sql: Sql,
  { signal, recordType }: { signal: string; recordType: string },
  days: readonly { record: string; day: string }[],
): Promise<Pick<TellingRow, 'record' | 'day' | 'event' | 'data'>[]> {
  const rows = days.map(({ record, day }) => [record, day]);
  return sql<Pick<TellingRow, 'record' | 'day' | 'event' | 'data'>>`
    SELECT t.record, t.day, t.event, t.data FROM ${sql.rows(rows, ['record', 'day'])} given
    CROSS JOIN telling t WHERE t.district = ${sql.district} AND t.signal = ${signal}
      AND t.record_type = ${recordType} AND t.record = given.record AND t.day = given.day`;
}
