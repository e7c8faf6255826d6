import type { Instant } from '../../../engine/json.js';
import type { ImportMode, ImportRunRow, ImportState } from '../entities/import.js';
import type { Sql } from '../sql.js';
import { atMost } from '../at-most.js';
import { type Lease, LeaseLost } from './leases.js';

/** What is known of an import when it begins. */
export type NewRun = Pick<
  ImportRunRow,
  | 'id'
  | 'kind'
  | 'subject'
  | 'person'
  | 'name'
  | 'file'
  | 'sha256'
  | 'keep_empty'
  | 'header'
  | 'chosen'
  | 'at'
>;

/** How far an import has come. */
export type Progress = Pick<
  ImportRunRow,
  | 'total'
  | 'done_rows'
  | 'added'
  | 'changed'
  | 'moved'
  | 'unchanged'
  | 'faulty'
  | 'faults'
  | 'examples'
>;

/** An import whose sheet is to be checked. */
export async function beginRun(sql: Sql, run: NewRun): Promise<void> {
  await sql`INSERT INTO import_run (district, id, kind, subject, person, name, file, sha256, state,
      keep_empty, header, chosen, total, done_rows, added, changed, moved, unchanged, faulty, faults,
      examples, at, cancelled, lease_until)
    VALUES (${sql.district}, ${run.id}, ${run.kind}, ${run.subject}, ${run.person}, ${run.name},
      ${run.file}, ${run.sha256}, 'checking', ${run.keep_empty}, ${run.header}, ${run.chosen}, 0, 0, 0, 0, 0, 0, 0,
      0, '[]', ${run.at}, ${false}, 0)`;
}

export async function runById(sql: Sql, id: string): Promise<ImportRunRow | undefined> {
  const [row] = await sql<ImportRunRow>`
    SELECT * FROM import_run WHERE district = ${sql.district} AND id = ${id}`;
  return row;
}

/** Somebody's imports, the last first. */
export function runsOf(sql: Sql, person: string, most: number): Promise<ImportRunRow[]> {
  return sql<ImportRunRow>`
    SELECT * FROM import_run WHERE district = ${sql.district} AND person = ${person}
    ORDER BY at DESC, id DESC ${atMost(most)}`;
}

/** Keeps how far an import has come, and that it is still worked on. Gives whether somebody wants it to end. */
export async function keepProgress(
  sql: Sql,
  id: string,
  { holder, until }: Lease,
  progress: Progress,
): Promise<{ cancelled: boolean }> {
  const [row] = await sql<Pick<ImportRunRow, 'cancelled'>>`
    UPDATE import_run SET lease_until = ${until}, total = ${progress.total},
      done_rows = ${progress.done_rows}, added = ${progress.added}, changed = ${progress.changed},
      moved = ${progress.moved}, unchanged = ${progress.unchanged}, faulty = ${progress.faulty},
      faults = ${progress.faults}, examples = ${progress.examples}
    WHERE district = ${sql.district} AND id = ${id} AND lease = ${holder}
      AND state IN ('checking', 'running')
    RETURNING cancelled`;
  if (row === undefined) throw new LeaseLost(`Another works on the import ${id}.`);
  return { cancelled: Boolean(row.cancelled) };
}

/** Ends the work on an import. */
export async function endRun(
  sql: Sql,
  id: string,
  holder: string,
  { state, failure, at }: { state: ImportState; failure: string | null; at: Instant },
): Promise<void> {
  const rows = await sql`
    UPDATE import_run SET state = ${state}, failure = ${failure}, lease = NULL, lease_until = 0,
      ended_at = ${state === 'checked' ? null : at}
    WHERE district = ${sql.district} AND id = ${id} AND lease = ${holder} RETURNING id`;
  if (rows.length === 0) throw new LeaseLost(`Another works on the import ${id}.`);
}

/** From now on the rows are taken. Says whether it was still waiting for that. */
export async function startRun(
  sql: Sql,
  id: string,
  mode: ImportMode,
  at: Instant,
): Promise<boolean> {
  const rows = await sql`
    UPDATE import_run SET state = 'running', mode = ${mode}, started_at = ${at}, done_rows = 0,
      added = 0, changed = 0, moved = 0, unchanged = 0, faulty = 0, faults = 0, examples = '[]'
    WHERE district = ${sql.district} AND id = ${id} AND state = 'checked' AND failure IS NULL
    RETURNING id`;
  if (rows.length > 0) await forgetFaults(sql, id);
  return rows.length > 0;
}

/** Has a sheet checked anew, with what was said of its columns. Says whether it was not under way already. */
export async function checkAgain(
  sql: Sql,
  id: string,
  { chosen, keepEmpty }: { chosen: string; keepEmpty: boolean },
): Promise<boolean> {
  const rows = await sql`
    UPDATE import_run SET state = 'checking', chosen = ${chosen}, keep_empty = ${keepEmpty},
      total = 0, done_rows = 0, added = 0, changed = 0, moved = 0, unchanged = 0, faulty = 0,
      faults = 0, examples = '[]', failure = NULL
    WHERE district = ${sql.district} AND id = ${id} AND state = 'checked' RETURNING id`;
  if (rows.length > 0) await forgetFaults(sql, id);
  return rows.length > 0;
}

/** What was wrong is looked for anew. */
export async function forgetFaults(sql: Sql, id: string): Promise<void> {
  await sql`DELETE FROM import_fault WHERE district = ${sql.district} AND run = ${id}`;
}

/** Somebody wants it to end, now where nobody works on it, else after what is under way. */
export async function cancelRun(sql: Sql, id: string, at: Instant): Promise<boolean> {
  const rows = await sql`
    UPDATE import_run SET cancelled = ${true},
      state = CASE WHEN state = 'checked' THEN 'cancelled' ELSE state END,
      ended_at = CASE WHEN state = 'checked' THEN CAST(${at} AS bigint) ELSE ended_at END
    WHERE district = ${sql.district} AND id = ${id} AND state IN ('checking', 'checked', 'running')
    RETURNING id`;
  return rows.length > 0;
}

/** The files of imports that began before a moment and are not under way. */
export async function oldFiles(sql: Sql, before: Instant): Promise<{ id: string; file: string }[]> {
  return sql<{ id: string; file: string }>`
    SELECT id, file FROM import_run WHERE district = ${sql.district} AND file IS NOT NULL
      AND at < ${before} AND state NOT IN ('checking', 'running') LIMIT 100`;
}

/** The file is no longer kept; what was only checked cannot be taken any more. */
export async function fileGone(sql: Sql, id: string, at: Instant): Promise<void> {
  await sql`UPDATE import_run SET file = NULL,
      state = CASE WHEN state = 'checked' THEN 'cancelled' ELSE state END,
      ended_at = CASE WHEN state = 'checked' THEN CAST(${at} AS bigint) ELSE ended_at END
    WHERE district = ${sql.district} AND id = ${id}`;
}
