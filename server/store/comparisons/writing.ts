import type { Instant } from '../../../engine/json.js';
import type {
  ComparisonFindingRow,
  ComparisonRow,
  FindingOutcome,
} from '../entities/comparisons.js';
import { join, part, type Sql } from '../sql.js';

export type NewComparison = Omit<ComparisonRow, 'district'>;
export type NewFinding = Pick<
  ComparisonFindingRow,
  'number' | 'kind' | 'name' | 'ours' | 'theirs' | 'fields'
>;

/** How many rows go into one statement. */
const TOGETHER = 500;

/** Keeps a comparison with all that it found. */
export async function keepComparison(
  sql: Sql,
  comparison: NewComparison,
  findings: readonly NewFinding[],
): Promise<void> {
  const { id, at, person, post, unit, record_type, title, ours, theirs, same, unread, ignored } =
    comparison;
  await sql`INSERT INTO comparison (district, id, at, person, post, unit, record_type, title, ours,
      theirs, same, unread, ignored)
    VALUES (${sql.district}, ${id}, ${at}, ${person}, ${post}, ${unit}, ${record_type}, ${title},
      ${ours}, ${theirs}, ${same}, ${unread}, ${ignored})`;
  for (let from = 0; from < findings.length; from += TOGETHER) {
    const rows = findings.slice(from, from + TOGETHER).map(
      (found) => part`(${sql.district}, ${id}, ${found.number}, ${found.kind}, ${found.name},
          ${found.ours}, ${found.theirs}, ${found.fields})`,
    );
    await sql`INSERT INTO comparison_finding (district, comparison, number, kind, name, ours, theirs,
      fields) VALUES ${join(rows, ', ')}`;
  }
}

/** What came of a finding. */
export interface Settling {
  outcome: FindingOutcome;
  note: string;
  at: Instant;
  by: string;
}

/** Writes down what came of a finding that was open. @returns whether it was */
export async function settleFinding(
  sql: Sql,
  comparison: string,
  number: number,
  { outcome, note, at, by }: Settling,
): Promise<boolean> {
  const settled = await sql`
    UPDATE comparison_finding SET outcome = ${outcome}, note = ${note}, settled_at = ${at},
      settled_by = ${by}
    WHERE district = ${sql.district} AND comparison = ${comparison} AND number = ${number}
      AND outcome IS NULL RETURNING number`;
  return settled.length > 0;
}

/** Opens a finding again that was settled by mistake. @returns whether it was settled */
export async function reopenFinding(
  sql: Sql,
  comparison: string,
  number: number,
): Promise<boolean> {
  const opened = await sql`
    UPDATE comparison_finding SET outcome = NULL, note = NULL, settled_at = NULL, settled_by = NULL
    WHERE district = ${sql.district} AND comparison = ${comparison} AND number = ${number}
      AND outcome IS NOT NULL RETURNING number`;
  return opened.length > 0;
}

/** Takes a comparison away with all that it found. */
export async function removeComparison(sql: Sql, id: string): Promise<void> {
  await sql`DELETE FROM comparison_finding WHERE district = ${sql.district} AND comparison = ${id}`;
  await sql`DELETE FROM comparison WHERE district = ${sql.district} AND id = ${id}`;
}

/** Takes away all comparisons that were made before a moment, with all that they found. */
export async function forgetComparisonsBefore(sql: Sql, before: Instant): Promise<void> {
  await sql`
    DELETE FROM comparison_finding WHERE district = ${sql.district} AND comparison IN (
      SELECT id FROM comparison WHERE district = ${sql.district} AND at < ${before})`;
  await sql`DELETE FROM comparison WHERE district = ${sql.district} AND at < ${before}`;
}
