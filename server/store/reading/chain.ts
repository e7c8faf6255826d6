import type { CaseEventRow, CaseRow } from '../entities/cases.js';
import type { JournalRow, SealRow } from '../entities/chain.js';
import type { TaskRow, TimerRow } from '../entities/work.js';
import { atMost } from '../at-most.js';
import { list, type Sql } from '../sql.js';

/** What `zelian verify` reads: all there is, of no reader in particular, in pages of bounded size. */

/** A case with all that is kept of it. */
export interface KeptCase {
  row: CaseRow;
  events: CaseEventRow[];
  journal: JournalRow[];
  tasks: TaskRow[];
  timers: TimerRow[];
}

/** The cases after one, by their ids; the first ones after ''. */
export async function keptCases(sql: Sql, after: string, limit: number): Promise<KeptCase[]> {
  const { district } = sql;
  const rows = await sql<CaseRow>`
    SELECT * FROM cases WHERE district = ${district} AND id > ${after} ORDER BY id ${atMost(limit)}`;
  const ids = list(rows.map(({ id }) => id));
  const events = byCase(
    await sql<CaseEventRow>`SELECT * FROM case_event
      WHERE district = ${district} AND case_id IN ${ids} ORDER BY case_id, sequence`,
  );
  const journal = byCase(
    await sql<JournalRow>`SELECT * FROM journal
      WHERE district = ${district} AND case_id IN ${ids} ORDER BY case_id, sequence`,
  );
  const tasks = byCase(
    await sql<TaskRow>`SELECT * FROM task WHERE district = ${district} AND case_id IN ${ids}`,
  );
  const timers = byCase(
    await sql<TimerRow>`SELECT * FROM timer WHERE district = ${district} AND case_id IN ${ids}`,
  );
  return rows.map((row) => ({
    row,
    events: events.get(row.id) ?? [],
    journal: journal.get(row.id) ?? [],
    tasks: tasks.get(row.id) ?? [],
    timers: timers.get(row.id) ?? [],
  }));
}

export async function countCases(sql: Sql): Promise<number> {
  const [row] = await sql<{ total: number }>`
    SELECT count(*) AS total FROM cases WHERE district = ${sql.district}`;
  return row?.total ?? 0;
}

/** Cases of which there are events, or an entry in the journal, but not the case itself. */
export async function caselessEvents(sql: Sql): Promise<{ case_id: string; events: number }[]> {
  const { district } = sql;
  return sql<{ case_id: string; events: number }>`
    SELECT e.case_id, count(*) AS events FROM (
      SELECT case_id, sequence FROM journal WHERE district = ${district}
      UNION SELECT case_id, sequence FROM case_event WHERE district = ${district}) e
    WHERE NOT EXISTS (SELECT 1 FROM cases c WHERE c.district = ${district} AND c.id = e.case_id)
    GROUP BY e.case_id ORDER BY e.case_id`;
}

/** The seals after a number. */
export function sealsAfter(sql: Sql, number: number, limit: number): Promise<SealRow[]> {
  return sql<SealRow>`
    SELECT * FROM seal WHERE district = ${sql.district} AND number > ${number}
    ORDER BY number ${atMost(limit)}`;
}

export function eventsInSeal(sql: Sql, seal: number): Promise<JournalRow[]> {
  return sql<JournalRow>`
    SELECT * FROM journal WHERE district = ${sql.district} AND seal = ${seal}`;
}

/** Seals that events name and that are not there. */
export async function vanishedSeals(sql: Sql): Promise<number[]> {
  const { district } = sql;
  const rows = await sql<{ seal: number }>`
    SELECT DISTINCT j.seal FROM journal j WHERE j.district = ${district} AND j.seal IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM seal s WHERE s.district = ${district} AND s.number = j.seal)
    ORDER BY j.seal`;
  return rows.map(({ seal }) => seal);
}

export async function countUnsealed(sql: Sql): Promise<number> {
  const [row] = await sql<{ total: number }>`
    SELECT count(*) AS total FROM journal WHERE district = ${sql.district} AND seal IS NULL`;
  return row?.total ?? 0;
}

function byCase<Row extends { case_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) {
    const mine = grouped.get(row.case_id);
    if (mine === undefined) grouped.set(row.case_id, [row]);
    else mine.push(row);
  }
  return grouped;
}
