import type { Instant } from '../../../engine/json.js';
import type { Flag } from '../entities/column.js';
import type { Reader } from '../reader.js';
import { caseScope } from '../scope.js';
import type { Sql } from '../sql.js';

/** A date of a duty that has come, with its case and the task in it. */
export interface DutyDate {
  duty: string;
  unit: string;
  opens_on: string;
  due_on: string;
  case_id: string;
  process: string;
  state: string;
  closed_at: Instant | null;
  task: string | null;
  task_role: string | null;
  task_unit: string | null;
  task_post: string | null;
  task_overdue: Flag | null;
  task_closed_at: Instant | null;
  task_closed_by: string | null;
}

/** The dates that came between two days and that the reader may see, in order. */
export function dutyDates(
  sql: Sql,
  reader: Reader,
  { from, to }: { from: string; to: string },
): Promise<DutyDate[]> {
  return sql<DutyDate>`
    SELECT o.duty, o.unit, o.opens_on, o.due_on, o.case_id, c.process, c.state, c.closed_at,
      t.id AS task, t.role AS task_role, t.unit AS task_unit, t.post AS task_post,
      t.overdue AS task_overdue, t.closed_at AS task_closed_at,
      t.closed_by_person AS task_closed_by
    FROM duty_opening o
    JOIN cases c ON c.district = o.district AND c.id = o.case_id
    LEFT JOIN task t ON t.district = c.district AND t.case_id = c.id
    WHERE o.district = ${sql.district} AND o.opens_on >= ${from} AND o.opens_on <= ${to}
      AND ${caseScope(reader)}
    ORDER BY o.opens_on, o.unit`;
}

/** The first day on which a duty came that the reader may see. */
export async function firstDutyDate(sql: Sql, reader: Reader): Promise<string | undefined> {
  const [row] = await sql<{ opens_on: string | null }>`
    SELECT min(o.opens_on) AS opens_on FROM duty_opening o
    JOIN cases c ON c.district = o.district AND c.id = o.case_id
    WHERE o.district = ${sql.district} AND ${caseScope(reader)}`;
  return row?.opens_on ?? undefined;
}
