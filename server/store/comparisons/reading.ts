import type { ComparisonFindingRow, ComparisonRow, FindingKind } from '../entities/comparisons.js';
import type { Reader } from '../reader.js';
import { like } from '../reading/like.js';
import { recordScope, seenUnits } from '../scope.js';
import { atMost, page } from '../at-most.js';
import { part, type Part, type Sql } from '../sql.js';

/** A comparison with the name of who made it, and how many of its findings are open. */
export type ComparisonWithNames = ComparisonRow & { person_name: string; open: number };

const MOST = 200;

/** The comparisons of the units that the reader sees, newest first. */
export function comparisonsOf(sql: Sql, reader: Reader): Promise<ComparisonWithNames[]> {
  return select(sql, reader, part`1 = 1`);
}

export async function comparisonById(
  sql: Sql,
  reader: Reader,
  id: string,
): Promise<ComparisonWithNames | undefined> {
  const [row] = await select(sql, reader, part`k.id = ${id}`);
  return row;
}

function select(sql: Sql, reader: Reader, condition: Part): Promise<ComparisonWithNames[]> {
  return sql<ComparisonWithNames>`
    SELECT k.*, coalesce(p.name, k.person) AS person_name,
      (SELECT count(*) FROM comparison_finding f WHERE f.district = k.district
        AND f.comparison = k.id AND f.outcome IS NULL) AS open
    FROM comparison k
      JOIN unit u ON u.district = k.district AND u.id = k.unit
      LEFT JOIN person p ON p.district = k.district AND p.id = k.person
    WHERE k.district = ${sql.district} AND ${seenUnits(reader)} AND ${condition}
    ORDER BY k.at DESC, k.id DESC ${atMost(MOST)}`;
}

/** How many findings of a kind there are, and how many of them are open. */
export interface FindingCount {
  kind: FindingKind;
  total: number;
  open: number;
}

export function findingCounts(sql: Sql, comparison: string): Promise<FindingCount[]> {
  return sql<FindingCount>`
    SELECT kind, count(*) AS total, sum(CASE WHEN outcome IS NULL THEN 1 ELSE 0 END) AS open
    FROM comparison_finding
    WHERE district = ${sql.district} AND comparison = ${comparison} GROUP BY kind`;
}

/** Which findings of a comparison are wanted. */
export interface FindingFilter {
  kind?: FindingKind;
  /** Only what is open, or only what is settled. */
  open?: boolean;
  /** Part of the name. */
  q?: string;
}

export type FindingWithName = ComparisonFindingRow & { settler_name: string | null };

/** A page of what a comparison found, which the reader has been found to see. */
export function findingPage(
  sql: Sql,
  comparison: string,
  filter: FindingFilter,
  { offset, limit }: { offset: number; limit: number },
): Promise<FindingWithName[]> {
  return sql<FindingWithName>`
    SELECT f.*, p.name AS settler_name FROM comparison_finding f
      LEFT JOIN person p ON p.district = f.district AND p.id = f.settled_by
    WHERE f.district = ${sql.district} AND ${wanted(comparison, filter)}
    ORDER BY f.number ${page({ limit, offset })}`;
}

/** How many findings there are of those that are wanted. */
export async function countFindings(
  sql: Sql,
  comparison: string,
  filter: FindingFilter,
): Promise<number> {
  const [counted] = await sql<{ total: number }>`
    SELECT count(*) AS total FROM comparison_finding f
    WHERE f.district = ${sql.district} AND ${wanted(comparison, filter)}`;
  return counted?.total ?? 0;
}

/** All findings that are wanted, page by page. */
export async function* allFindings(
  sql: Sql,
  comparison: string,
  filter: FindingFilter,
): AsyncGenerator<FindingWithName[], void, undefined> {
  for (let offset = 0; ; offset += FINDINGS) {
    const page = await findingPage(sql, comparison, filter, { offset, limit: FINDINGS });
    if (page.length > 0) yield page;
    if (page.length < FINDINGS) return;
  }
}

const FINDINGS = 500;

function wanted(comparison: string, { kind, open, q = '' }: FindingFilter): Part {
  return part`f.comparison = ${comparison}
    ${kind === undefined ? part`` : part`AND f.kind = ${kind}`}
    ${open === undefined ? part`` : open ? part`AND f.outcome IS NULL` : part`AND f.outcome IS NOT NULL`}
    ${q.trim() === '' ? part`` : part`AND ${like(part`f.name`, q.trim())}`}`;
}

/** All records of a type that the reader sees, in the order of their ids, page by page. */
export async function* recordsToCompare(
  sql: Sql,
  reader: Reader,
  type: string,
): AsyncGenerator<{ id: string; data: string }, void, undefined> {
  let after = '';
  for (;;) {
    const page = await sql<{ id: string; data: string }>`
      SELECT r.id, r.data FROM record r
      WHERE r.district = ${sql.district} AND r.type = ${type} AND r.id > ${after}
        AND ${recordScope(reader)}
      ORDER BY r.id ${atMost(PAGE)}`;
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.id;
  }
}

const PAGE = 2_000;
