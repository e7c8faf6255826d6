import type { Instant } from '../../../engine/json.js';
import type { ImportRunRow } from '../entities/import.js';
import type { Sql } from '../sql.js';

/** Who works on an import: a process, and until when others leave it alone unless it says so again. */
export interface Lease {
  holder: string;
  until: Instant;
}

/** The import that has waited longest for somebody to work on it, from now on this process's. */
export async function takeUpRun(
  sql: Sql,
  { holder, until }: Lease,
  now: Instant,
): Promise<ImportRunRow | undefined> {
  const [waiting] = await sql<{ id: string }>`
    SELECT id FROM import_run WHERE district = ${sql.district}
      AND state IN ('checking', 'running') AND lease_until <= ${now}
    ORDER BY at, id LIMIT 1 ${sql.skipLocked}`;
  if (waiting === undefined) return undefined;
  const [row] = await sql<ImportRunRow>`
    UPDATE import_run SET lease = ${holder}, lease_until = ${until}
    WHERE district = ${sql.district} AND id = ${waiting.id} RETURNING *`;
  return row;
}

/** Whether one waits, asked before anything is claimed. */
export async function runWaits(sql: Sql, now: Instant): Promise<boolean> {
  const rows = await sql`SELECT id FROM import_run WHERE district = ${sql.district}
    AND state IN ('checking', 'running') AND lease_until <= ${now} LIMIT 1`;
  return rows.length > 0;
}

/** The import is no longer this process's to work on: another has it, or it has ended. */
export class LeaseLost extends Error {}

/** It is still worked on, by whoever has it. */
export async function renewLease(sql: Sql, id: string, { holder, until }: Lease): Promise<void> {
  await sql`UPDATE import_run SET lease_until = ${until}
    WHERE district = ${sql.district} AND id = ${id} AND lease = ${holder}`;
}

/** Lets another process, or this one when it is back, go on. */
export function letGoOfRun(sql: Sql, id: string, holder: string): Promise<void> {
  return renewLease(sql, id, { holder, until: 0 });
}

/** Nobody works on any import: for the only process of a database, when it begins. */
export async function releaseAll(sql: Sql): Promise<void> {
  await sql`UPDATE import_run SET lease_until = 0
    WHERE district = ${sql.district} AND state IN ('checking', 'running')`;
}
