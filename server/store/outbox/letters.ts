import type { Instant } from '../../../engine/json.js';
import type { LetterKind, OutboxRow } from '../entities/outbox.js';
import { atMost } from '../at-most.js';
import { list, part, type Sql } from '../sql.js';

/** A letter with how things stand that it is about: who has it now, by when it is due, whether it is done with. */
export interface Standing {
  id: string;
  kind: LetterKind;
  subject: string;
  /** Null, with the process and its pack: it is about a look at a record. */
  case_id: string | null;
  created_at: Instant;
  role: string;
  unit: string;
  post: string | null;
  process: string | null;
  pack_hash: string | null;
  /** Of a task: its id in the pack. */
  task: string | null;
  due_at: Instant | null;
  /** The task is closed, the notice was acknowledged, the look was reviewed: nobody need hear of it any more. */
  done_at: Instant | null;
}

/** Whether letters wait to be sorted: asked before any is claimed. */
export async function hasUnsorted(sql: Sql): Promise<boolean> {
  const rows = await sql`
    SELECT id FROM outbox WHERE district = ${sql.district} AND sorted_at IS NULL LIMIT 1`;
  return rows.length > 0;
}

/** The ids of the next letters that nobody else sorts at this moment. */
export async function claimUnsorted(sql: Sql, most: number): Promise<string[]> {
  const rows = await sql<Pick<OutboxRow, 'id'>>`
    SELECT id FROM outbox WHERE district = ${sql.district} AND sorted_at IS NULL
    ORDER BY id ${atMost(most)} ${sql.skipLocked}`;
  return rows.map(({ id }) => id);
}

export async function setSorted(sql: Sql, ids: readonly string[], at: Instant): Promise<void> {
  await sql`UPDATE outbox SET sorted_at = ${at}
    WHERE district = ${sql.district} AND id IN ${list(ids)}`;
}

/** Where there is no way out, all letters are for the inbox only. */
export async function setAllSorted(sql: Sql, at: Instant): Promise<void> {
  await sql`UPDATE outbox SET sorted_at = ${at}
    WHERE district = ${sql.district} AND sorted_at IS NULL`;
}

/** How things stand with letters, oldest first. For sending: whose they are is found out there. */
export function standingOf(sql: Sql, ids: readonly string[]): Promise<Standing[]> {
  return standing(sql, part`o.id IN ${list(ids)}`);
}

/** The same for the letters that go with a message. */
export function standingIn(sql: Sql, message: string): Promise<Standing[]> {
  return standing(
    sql,
    part`o.id IN (SELECT d.letter FROM delivery d
      WHERE d.district = ${sql.district} AND d.message = ${message})`,
  );
}

function standing(sql: Sql, which: ReturnType<typeof part>): Promise<Standing[]> {
  return sql<Standing>`
    SELECT o.id, o.kind, o.subject, o.case_id, o.created_at, c.process, c.pack_hash,
      COALESCE(t.role, o.role) AS role, COALESCE(t.unit, o.unit) AS unit,
      CASE WHEN t.id IS NULL THEN o.post ELSE t.post END AS post,
      t.task, t.due_at, COALESCE(t.closed_at, n.acknowledged_at, e.reviewed_at) AS done_at
    FROM outbox o
    LEFT JOIN cases c ON c.district = o.district AND c.id = o.case_id
    LEFT JOIN task t ON t.district = o.district AND t.id = o.subject
    LEFT JOIN notice n ON n.district = o.district AND n.id = o.subject
    LEFT JOIN emergency e ON e.district = o.district AND e.id = o.subject
    WHERE o.district = ${sql.district} AND ${which} ORDER BY o.id`;
}
