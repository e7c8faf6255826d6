import type { NoticeRow, TaskRow, TimerRow } from './entities/work.js';
import type { FileRow } from './entities/cases.js';
import type { RecordRow, RecordUnitRow } from './entities/records.js';
import type { Instant } from '../../engine/json.js';
import { list, part, type Part, type Sql } from './sql.js';

/**
 * What commands read before they write. Not limited to what a reader may see: the command itself
 * finds out whether its sender may act, and answers as if nothing were there when he may not look.
 */

/** A case as commands need it. */
export interface LoadedCase {
  id: string;
  process: string;
  snapshot: string;
  pack_hash: string;
  record: string;
}

/** A task with its case. */
export type LoadedTask = TaskRow & Omit<LoadedCase, 'id'>;

export async function loadTask(sql: Sql, id: string): Promise<LoadedTask | undefined> {
  const [row] = await sql<LoadedTask>`
    SELECT t.*, c.process, c.snapshot, c.pack_hash, c.record FROM task t
    JOIN cases c ON c.district = t.district AND c.id = t.case_id
    WHERE t.district = ${sql.district} AND t.id = ${id}`;
  return row;
}

export async function loadCase(sql: Sql, id: string): Promise<LoadedCase | undefined> {
  const [row] = await sql<LoadedCase>`
    SELECT id, process, snapshot, pack_hash, record FROM cases
    WHERE district = ${sql.district} AND id = ${id}`;
  return row;
}

/** The open cases of records, oldest first: so their ids are made. */
export async function loadOpenCases(
  sql: Sql,
  type: string,
  records: string[],
): Promise<LoadedCase[]> {
  const rows = await sql<LoadedCase>`
    SELECT id, process, snapshot, pack_hash, record FROM cases
    WHERE district = ${sql.district} AND record_type = ${type} AND record IN ${list(records)}
      AND closed_at IS NULL`;
  return rows.sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The open tasks of cases. */
export function loadOpenTasks(sql: Sql, cases: string[]): Promise<TaskRow[]> {
  return sql<TaskRow>`SELECT * FROM task
    WHERE district = ${sql.district} AND case_id IN ${list(cases)} AND closed_at IS NULL`;
}

export function loadRecords(sql: Sql, type: string, ids: string[]): Promise<RecordRow[]> {
  return sql<RecordRow>`
    SELECT * FROM record
    WHERE district = ${sql.district} AND type = ${type} AND id IN ${list(ids)}`;
}

export function loadRecordUnits(sql: Sql, type: string, ids: string[]): Promise<RecordUnitRow[]> {
  return sql<RecordUnitRow>`
    SELECT * FROM record_unit
    WHERE district = ${sql.district} AND type = ${type} AND record IN ${list(ids)}`;
}

export async function loadNotice(
  sql: Sql,
  id: string,
): Promise<(NoticeRow & { process: string }) | undefined> {
  const [row] = await sql<NoticeRow & { process: string }>`
    SELECT n.*, c.process FROM notice n
    JOIN cases c ON c.district = n.district AND c.id = n.case_id
    WHERE n.district = ${sql.district} AND n.id = ${id}`;
  return row;
}

export function loadFiles(sql: Sql, ids: string[]): Promise<FileRow[]> {
  return sql<FileRow>`SELECT * FROM file WHERE district = ${sql.district} AND id IN ${list(ids)}`;
}

/**
 * The timer that is due first, of one case or of all. Its case is claimed with it, so that on
 * PostgreSQL another process neither fires it too nor fires a later one of the case before it. Whoever
 * looks for any leaves alone what another has claimed; whoever asks for those of one case waits for it,
 * since the answer is to say what came of it.
 */
export async function claimDueTimer(
  sql: Sql,
  now: Instant,
  kase: string | undefined,
): Promise<TimerRow | undefined> {
  const [row] = await sql<TimerRow>`
    SELECT t.* FROM timer t JOIN cases c ON c.district = t.district AND c.id = t.case_id
    WHERE t.district = ${sql.district} AND t.failed_at IS NULL ${dueOf(kase, now)}
    LIMIT 1 ${kase === undefined ? sql.skipLocked : sql.whenFree}`;
  return row;
}

/** Whether a timer is due, of one case or of all: asked before anything is claimed, since seldom one is. */
export async function hasDueTimer(
  sql: Sql,
  now: Instant,
  kase: string | undefined,
): Promise<boolean> {
  const rows = await sql`
    SELECT t.key FROM timer t
    WHERE t.district = ${sql.district} AND t.failed_at IS NULL ${dueOf(kase, now)} LIMIT 1`;
  return rows.length > 0;
}

/** For one case by its key: the sign keeps SQLite from walking through all that is due instead. */
function dueOf(kase: string | undefined, now: Instant): Part {
  return kase === undefined
    ? part`AND t.due_at <= ${now} ORDER BY t.due_at, t.case_id, t.key`
    : part`AND t.case_id = ${kase} AND +t.due_at <= ${now} ORDER BY +t.due_at, t.key`;
}

export async function personName(sql: Sql, id: string): Promise<string | undefined> {
  const [row] = await sql<{ name: string }>`
    SELECT name FROM person WHERE district = ${sql.district} AND id = ${id}`;
  return row?.name;
}
