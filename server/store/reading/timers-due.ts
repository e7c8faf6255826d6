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

export type FailedTimerOfProcess = TimerRow & { process: string };

/** The timers that failed and were set aside, the last first. Names cases and their processes, shows nothing of them. */
export function failedTimers(sql: Sql): Promise<FailedTimerOfProcess[]> {
  return sql<FailedTimerOfProcess>`
    SELECT f.*, c.process FROM timer f
      JOIN cases c ON c.district = f.district AND c.id = f.case_id
    WHERE f.district = ${sql.district} AND f.failed_at IS NOT NULL
    ORDER BY f.failed_at DESC, f.case_id, f.key`;
}
