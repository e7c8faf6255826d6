import type { OpenTask, PendingTimer, TaskEnd } from '../../../engine/case.js';
import type { Instant } from '../../../engine/json.js';
import type { NoticeKind, TimerRow } from '../entities/work.js';
import type { Place } from '../reader.js';
import type { Sql, Transaction } from '../sql.js';

/** Who did it; nobody when time itself did. */
export interface Doer {
  person: string | null;
  post: string | null;
}

export function insertTask(
  sql: Transaction,
  kase: string,
  task: string,
  opened: OpenTask,
  { role, unit }: Place,
): void {
  sql.send`
    INSERT INTO task (district, id, case_id, task, role, unit, first_role, first_unit, post, opened_at,
      due_at, estimated, overdue)
    VALUES (${sql.district}, ${opened.id}, ${kase}, ${task}, ${role}, ${unit},
      ${role}, ${unit}, ${opened.post ?? null}, ${opened.openedAt}, ${opened.dueAt ?? null},
      ${opened.estimated === true}, FALSE)`;
}

export function closeTask(
  sql: Transaction,
  id: string,
  { at, end, by }: { at: Instant; end: TaskEnd; by: Doer },
): void {
  sql.send`
    UPDATE task SET closed_at = ${at}, ended = ${end}, closed_by_person = ${by.person},
      closed_by_post = ${by.post}
    WHERE district = ${sql.district} AND id = ${id}`;
}

/** Another day was agreed, or none. */
export function changeDue(sql: Transaction, id: string, dueAt: Instant | undefined): void {
  sql.send`UPDATE task SET due_at = ${dueAt ?? null}
    WHERE district = ${sql.district} AND id = ${id}`;
}

/** An open task as another version of the pack has it; where it was first given stays known. */
export function changeTask(
  sql: Transaction,
  id: string,
  task: string,
  opened: OpenTask,
  { role, unit }: Place,
): void {
  sql.send`UPDATE task SET task = ${task}, role = ${role}, unit = ${unit}, post = ${opened.post ?? null},
      due_at = ${opened.dueAt ?? null}, estimated = ${opened.estimated === true},
      overdue = ${opened.overdue === true}
    WHERE district = ${sql.district} AND id = ${id}`;
}

/** Gives the place that has it. */
export async function markOverdue(
  sql: Sql,
  id: string,
): Promise<(Place & { post: string | null }) | undefined> {
  const [row] = await sql<Place & { post: string | null }>`
    UPDATE task SET overdue = TRUE WHERE district = ${sql.district} AND id = ${id}
    RETURNING role, unit, post`;
  return row;
}

/** Gives the work to another role; a post that was named has it no longer. */
export function handOver(sql: Transaction, id: string, { role, unit }: Place): void {
  sql.send`UPDATE task SET role = ${role}, unit = ${unit}, post = NULL
    WHERE district = ${sql.district} AND id = ${id}`;
}

/** Sets a timer, or sets it anew; one that had been set aside gets another chance by that. */
export function setTimer(
  sql: Transaction,
  kase: string,
  key: string,
  { dueAt }: PendingTimer,
): void {
  sql.send`INSERT INTO timer (district, case_id, key, due_at)
    VALUES (${sql.district}, ${kase}, ${key}, ${dueAt})
    ON CONFLICT (district, case_id, key)
      DO UPDATE SET due_at = excluded.due_at, failed_at = NULL, failure = NULL`;
}

export function dropTimer(sql: Transaction, kase: string, key: string): void {
  sql.send`DELETE FROM timer
    WHERE district = ${sql.district} AND case_id = ${kase} AND key = ${key}`;
}

/** Keeps a timer that failed out of the way, for an administrator to look at; not one that was set anew meanwhile. */
export function setTimerAside(
  sql: Transaction,
  { case_id, key, due_at }: Pick<TimerRow, 'case_id' | 'key' | 'due_at'>,
  at: Instant,
  failure: string,
): void {
  sql.send`UPDATE timer SET failed_at = ${at}, failure = ${failure}
    WHERE district = ${sql.district} AND case_id = ${case_id} AND key = ${key}
      AND due_at = ${due_at}`;
}

/** Timers that were set aside are due again, for whoever has mended what made them fail. */
export async function tryTimersAgain(sql: Sql): Promise<void> {
  await sql`UPDATE timer SET failed_at = NULL, failure = NULL
    WHERE district = ${sql.district} AND failed_at IS NOT NULL`;
}

export function insertNotice(
  sql: Transaction,
  notice: { id: string; kind: NoticeKind; case: string; title: string; at: Instant },
  to: Place,
  from: Doer,
): void {
  sql.send`
    INSERT INTO notice (district, id, kind, case_id, role, unit, title, at, from_person, from_post)
    VALUES (${sql.district}, ${notice.id}, ${notice.kind}, ${notice.case}, ${to.role}, ${to.unit},
      ${notice.title}, ${notice.at}, ${from.person}, ${from.post})`;
}

export function acknowledgeNotice(sql: Transaction, id: string, at: Instant, person: string): void {
  sql.send`UPDATE notice SET acknowledged_at = ${at}, acknowledged_by = ${person}
    WHERE district = ${sql.district} AND id = ${id} AND acknowledged_at IS NULL`;
}
