import type { Instant } from '../../../engine/json.js';
import type { TimerRow } from '../entities/work.js';
import type { Sql } from '../sql.js';

/** How many timers are past their time: for whoever watches over the server. */
export async function timersDue(sql: Sql, now: Instant): Promise<number> {
  const [row] = await sql<{ due: number }>`
    SELECT count(*) AS due FROM timer
    WHERE district = ${sql.district} AND failed_at IS NULL AND due_at <= ${now}`;
  return row?.due ?? 0;
}

/** The timers that failed and were set aside, the last first. Names cases, shows nothing of them. */
export function failedTimers(sql: Sql): Promise<TimerRow[]> {
  return sql<TimerRow>`
    SELECT * FROM timer WHERE district = ${sql.district} AND failed_at IS NOT NULL
    ORDER BY failed_at DESC, case_id, key`;
}
