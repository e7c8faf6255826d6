import type { Database } from '../../../server/store/database.js';
import { list, part, type Sql } from '../../../server/store/sql.js';

/** Takes away every record but those that are to stay, with all that ever happened about it. */
export async function onlyOf(
  database: Database,
  stays: (record: string) => boolean,
): Promise<{ removed: number; kept: number }> {
  return database.write(async (sql) => {
    const all = await sql<{ type: string; id: string }>`
      SELECT type, id FROM record WHERE district = ${sql.district} AND type = 'lodger'`;
    const gone = all.filter(({ id }) => !stays(id)).map(({ id }) => id);
    for (let from = 0; from < gone.length; from += 500)
      await remove(sql, gone.slice(from, from + 500));
    return { removed: gone.length, kept: all.length - gone.length };
  });
}

async function remove(sql: Sql, records: string[]): Promise<void> {
  const these = list(records);
  const cases = part`(SELECT c.id FROM cases c WHERE c.district = ${sql.district}
    AND c.record_type = 'lodger' AND c.record IN ${these})`;
  await sql`DELETE FROM delivery WHERE district = ${sql.district} AND letter IN (
    SELECT o.id FROM outbox o WHERE o.district = ${sql.district} AND o.case_id IN ${cases})`;
  const ofCases = [
    'outbox',
    'journal',
    'task',
    'timer',
    'notice',
    'case_event',
    'case_unit',
    'case_parting',
    'produced_document',
    'file',
  ];
  for (const table of ofCases)
    await sql`DELETE FROM ${part([table] as unknown as TemplateStringsArray)}
      WHERE district = ${sql.district} AND case_id IN ${cases}`;
  await sql`DELETE FROM access_log WHERE district = ${sql.district} AND record_type = 'lodger'
    AND record IN ${these}`;
  await sql`DELETE FROM cases WHERE district = ${sql.district} AND record_type = 'lodger'
    AND record IN ${these}`;
  await sql`DELETE FROM telling WHERE district = ${sql.district} AND record IN ${these}`;
  await sql`DELETE FROM record_unit WHERE district = ${sql.district} AND type = 'lodger'
    AND record IN ${these}`;
  await sql`DELETE FROM record WHERE district = ${sql.district} AND type = 'lodger'
    AND id IN ${these}`;
}
