import type { TaskRow } from '../entities/work.js';
import { caseScopeThen } from '../parting-scope.js';
import type { Reader } from '../reader.js';
import { caseScope, ownTasks, reportingTasks, supervisedUnits } from '../scope.js';
import { list, part, type Part, type Sql } from '../sql.js';
import { type CaseWithRecord, casesSeen } from './cases.js';

/** A task with its case. */
export type TaskWithCase = TaskRow & { case: CaseWithRecord };

/** What the reader has to do: by post, by role and unit, or in the place of a post that is vacant. Most urgent first. */
export function workOf(sql: Sql, reader: Reader): Promise<TaskWithCase[]> {
  return select(sql, reader, ownTasks(sql, reader));
}

/** A task, open or closed; where the record of its case has gone away, only one that had been closed by then. */
export async function taskById(
  sql: Sql,
  reader: Reader,
  id: string,
): Promise<TaskWithCase | undefined> {
  const byId = part`t.id = ${id}`;
  const [task] = await select(sql, reader, byId);
  return task ?? (await select(sql, reader, byId, caseScopeThen(reader, CLOSED_THEN)))[0];
}

const CLOSED_THEN = part`t.closed_at <= s.at AND t.opened_at <= s.at AND ${notOpenIn(part`s.snapshot`)}`;

/** That a task `t` does not stand in the case as it was at a moment, where the open ones do. */
export function notOpenIn(snapshot: Part): Part {
  return part`${snapshot} NOT LIKE '%"' || t.id || '"%'`;
}

/** Several of them; those that the reader may not see are not there. */
export async function tasksByIds(
  sql: Sql,
  reader: Reader,
  ids: readonly string[],
): Promise<TaskWithCase[]> {
  return ids.length === 0 ? [] : select(sql, reader, part`t.id IN ${list(ids)}`);
}

export function openTasksOf(sql: Sql, reader: Reader, kase: string): Promise<TaskWithCase[]> {
  return select(sql, reader, part`t.case_id = ${kase} AND t.closed_at IS NULL`);
}

/** What is overdue in the units that the reader supervises, or with a tier that reports to him. */
export function overdueTasks(sql: Sql, reader: Reader): Promise<TaskWithCase[]> {
  const below = part`EXISTS (SELECT 1 FROM unit u WHERE u.district = t.district
    AND u.id = t.unit AND ${supervisedUnits(reader)})`;
  return select(
    sql,
    reader,
    part`t.closed_at IS NULL AND t.overdue AND (${below} OR ${reportingTasks(reader)})`,
  );
}

/** The one place where tasks are read for somebody. What is never due comes last. */
async function select(
  sql: Sql,
  reader: Reader,
  condition: Part,
  scope = caseScope(reader),
): Promise<TaskWithCase[]> {
  const tasks = await sql<TaskRow>`
    SELECT t.* FROM task t JOIN cases c ON c.district = t.district AND c.id = t.case_id
    WHERE t.district = ${sql.district} AND ${condition} AND ${scope}
    ORDER BY CASE WHEN t.due_at IS NULL THEN 1 ELSE 0 END, t.due_at, t.opened_at, t.id`;
  const cases = await casesSeen(
    sql,
    reader,
    tasks.map(({ case_id }) => case_id),
  );
  return tasks.flatMap((task) => {
    const kase = cases.get(task.case_id);
    return kase === undefined ? [] : [{ ...task, case: kase }];
  });
}
