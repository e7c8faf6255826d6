import type { Instant } from '../../../engine/json.js';
import type { PersonRow } from '../entities/organisation.js';
import { list, part, type Sql } from '../sql.js';

/**
 * What whoever plays a whole district reads: everything, for no reader. Only a demonstration's own
 * data are ever read so.
 */

/** Work that is open, with what it is about. */
export interface WorkOfDistrict {
  id: string;
  task: string;
  role: string;
  unit: string;
  post: string | null;
  opened_at: Instant;
  due_at: Instant | null;
  case_id: string;
  process: string;
  record_type: string;
  record: string;
}

export function openWork(sql: Sql): Promise<WorkOfDistrict[]> {
  return sql<WorkOfDistrict>`
    SELECT t.id, t.task, t.role, t.unit, t.post, t.opened_at, t.due_at, t.case_id,
      c.process, c.record_type, c.record
    FROM task t JOIN cases c ON c.district = t.district AND c.id = t.case_id
    WHERE t.district = ${sql.district} AND t.closed_at IS NULL
    ORDER BY t.opened_at, c.record_type, c.record, c.process, t.task`;
}

/** A case that is open. */
export interface CaseOfDistrict {
  process: string;
  record: string;
  state: string;
  opened_at: Instant;
  /** When the next of its timers is due. */
  next_due: Instant | null;
}

/** The open cases of all records of a type. */
export function openCases(sql: Sql, recordType: string): Promise<CaseOfDistrict[]> {
  return sql<CaseOfDistrict>`
    SELECT c.process, c.record, c.state, c.opened_at,
      (SELECT min(t.due_at) FROM timer t WHERE t.district = c.district AND t.case_id = c.id) AS next_due
    FROM cases c
    WHERE c.district = ${sql.district} AND c.record_type = ${recordType} AND c.closed_at IS NULL
    ORDER BY c.record, c.process, c.opened_at`;
}

/** The records of a type, or some of them, each with its units. */
export function recordPlaces(
  sql: Sql,
  recordType: string,
  among?: readonly string[],
): Promise<{ record: string; unit: string }[]> {
  const some = among === undefined ? part`` : part`AND record IN ${list(among)}`;
  return sql<{ record: string; unit: string }>`
    SELECT record, unit FROM record_unit
    WHERE district = ${sql.district} AND type = ${recordType} ${some} ORDER BY record, relation`;
}

/** How many records of a type there are. */
export async function countRecords(sql: Sql, recordType: string): Promise<number> {
  const [row] = await sql<{ n: number }>`
    SELECT count(*) AS n FROM record WHERE district = ${sql.district} AND type = ${recordType}`;
  return row?.n ?? 0;
}

/** The records of a type that have been changed or moved since they came, and how often. */
export function changedRecords(
  sql: Sql,
  recordType: string,
): Promise<{ id: string; version: number }[]> {
  return sql<{ id: string; version: number }>`
    SELECT id, version FROM record
    WHERE district = ${sql.district} AND type = ${recordType} AND version > 1`;
}

/** When the next timer is due; nothing, where none is set. */
export async function nextTimerDue(sql: Sql): Promise<Instant | undefined> {
  const [row] = await sql<{ due_at: Instant | null }>`
    SELECT min(due_at) AS due_at FROM timer
    WHERE district = ${sql.district} AND failed_at IS NULL`;
  return row?.due_at ?? undefined;
}

export async function personNamed(sql: Sql, id: string): Promise<PersonRow | undefined> {
  const [row] = await sql<PersonRow>`
    SELECT * FROM person WHERE district = ${sql.district} AND id = ${id}`;
  return row;
}

/** What came of it all, in lines without ids that chance has made: the same for the same course. */
export async function courseOfDistrict(sql: Sql): Promise<string[]> {
  const { district } = sql;
  const cases = await sql`SELECT process, record_type, record, state, sequence, opened_at, closed_at
    FROM cases WHERE district = ${district}`;
  const tasks = await sql`SELECT c.process, c.record, t.task, t.role, t.unit, t.opened_at, t.due_at,
      t.overdue, t.closed_at, t.ended, t.closed_by_post
    FROM task t JOIN cases c ON c.district = t.district AND c.id = t.case_id
    WHERE t.district = ${district}`;
  const notices = await sql`SELECT kind, role, unit, title, at FROM notice
    WHERE district = ${district}`;
  const tellings = await sql`SELECT signal, record, day, event FROM telling
    WHERE district = ${district}`;
  const lines = [...cases, ...tasks, ...notices, ...tellings].map((row) => JSON.stringify(row));
  return lines.sort();
}
