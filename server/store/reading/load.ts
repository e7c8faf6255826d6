import type { Instant } from '../../../engine/json.js';
import type { Sql } from '../sql.js';

/** How much waits in a district, for whoever watches over the server. Instants of the clock that it goes by. */
export interface Load {
  timersDue: number;
  /** When the first of them was due. */
  firstDue: Instant | undefined;
  timersPending: number;
  timersFailed: number;
  /** Letters that are not sorted yet, and messages that have not left. */
  outboxWaiting: number;
  /** Messages that were given up. */
  outboxDead: number;
  sessions: number;
}

/** @param machine the time by which sessions end */
export async function loadOf(sql: Sql, now: Instant, machine: Instant): Promise<Load> {
  const { district } = sql;
  const [due] = await sql<{ count: number; first: Instant | null }>`
    SELECT count(*) AS count, min(due_at) AS first FROM timer
    WHERE district = ${district} AND failed_at IS NULL AND due_at <= ${now}`;
  const [pending] = await sql<{ count: number }>`
    SELECT count(*) AS count FROM timer WHERE district = ${district} AND failed_at IS NULL`;
  const [failed] = await sql<{ count: number }>`
    SELECT count(*) AS count FROM timer WHERE district = ${district} AND failed_at IS NOT NULL`;
  const [unsorted] = await sql<{ count: number }>`
    SELECT count(*) AS count FROM outbox WHERE district = ${district} AND sorted_at IS NULL`;
  const [waiting] = await sql<{ count: number }>`
    SELECT count(*) AS count FROM message WHERE district = ${district} AND state = 'waiting'`;
  const [dead] = await sql<{ count: number }>`
    SELECT count(*) AS count FROM message WHERE district = ${district} AND state = 'dead'`;
  const [sessions] = await sql<{ count: number }>`
    SELECT count(*) AS count FROM session WHERE district = ${district} AND expires_at > ${machine}`;
  return {
    timersDue: due?.count ?? 0,
    firstDue: due?.first ?? undefined,
    timersPending: pending?.count ?? 0,
    timersFailed: failed?.count ?? 0,
    outboxWaiting: (unsorted?.count ?? 0) + (waiting?.count ?? 0),
    outboxDead: dead?.count ?? 0,
    sessions: sessions?.count ?? 0,
  };
}
