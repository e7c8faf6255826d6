import type { Instant } from '../../../engine/json.js';
import type { SheetRequestRow } from '../entities/access.js';
import { atMost } from '../at-most.js';
import { part, type Part, type Sql } from '../sql.js';

/** A wish with the names of who has it and of who decided, and what the compared register is called, if it is of one that is still there. */
export type SheetRequestWithNames = SheetRequestRow & {
  person_name: string;
  decider_name: string | null;
  register: string | null;
};

export type NewSheetRequest = Pick<
  SheetRequestRow,
  'id' | 'person' | 'ledger' | 'comparison' | 'query' | 'entries' | 'reason' | 'at'
>;

export async function insertSheetRequest(sql: Sql, request: NewSheetRequest): Promise<void> {
  const { id, person, ledger, comparison, query, entries, reason, at } = request;
  await sql`INSERT INTO sheet_request (district, id, person, ledger, comparison, query, entries,
      reason, at)
    VALUES (${sql.district}, ${id}, ${person}, ${ledger}, ${comparison}, ${query}, ${entries}, ${reason}, ${at})`;
}

export function sheetRequestsOf(sql: Sql, person: string): Promise<SheetRequestWithNames[]> {
  return select(sql, part`q.person = ${person}`);
}

/** Of others, whoever they are: it is for the caller to leave out what the reader cannot decide. */
export function sheetRequestsOfOthers(sql: Sql, person: string): Promise<SheetRequestWithNames[]> {
  return select(sql, part`q.person <> ${person}`);
}

export async function sheetRequestById(
  sql: Sql,
  id: string,
): Promise<SheetRequestWithNames | undefined> {
  const [row] = await select(sql, part`q.id = ${id}`);
  return row;
}

/** Writes down what was decided. @returns whether it was still open */
export async function decideSheetRequest(
  sql: Sql,
  id: string,
  decision: { at: Instant; by: string; agreed: boolean; words: string; until: Instant },
): Promise<boolean> {
  const { at, by, agreed, words, until } = decision;
  const decided = await sql`
    UPDATE sheet_request SET decided_at = ${at}, decided_by = ${by}, agreed = ${agreed},
      words = ${words}, until = ${agreed ? until : null}
    WHERE district = ${sql.district} AND id = ${id} AND decided_at IS NULL RETURNING id`;
  return decided.length > 0;
}

const MOST = 100;

function select(sql: Sql, condition: Part): Promise<SheetRequestWithNames[]> {
  return sql<SheetRequestWithNames>`
    SELECT q.*, coalesce(p.name, q.person) AS person_name, d.name AS decider_name,
      k.title AS register
    FROM sheet_request q
      LEFT JOIN person p ON p.district = q.district AND p.id = q.person
      LEFT JOIN person d ON d.district = q.district AND d.id = q.decided_by
      LEFT JOIN comparison k ON k.district = q.district AND k.id = q.comparison
    WHERE q.district = ${sql.district} AND ${condition}
    ORDER BY q.decided_at IS NOT NULL, q.at DESC, q.id DESC ${atMost(MOST)}`;
}
