import type { CaseCountRow } from '../entities/counts.js';
import { atMost, page } from '../at-most.js';
import { join, part, type Part, type Sql, type Transaction } from '../sql.js';

/**
 * How many cases there are, kept for each unit with all below it, so that nobody has to count a million. A case counts
 * once for a unit, in however many units below it shows itself. Every change is within the transaction of what changes.
 *
 * On PostgreSQL, commands do not wait for each other to change the sum of their province: each case's changes
 * are rows of their own (`part`), which are summed when they are read and folded into the sum now and then.
 */

/** What a case counts as. */
export interface CountedAs {
  process: string;
  state: string;
  packHash: string;
  closed: boolean;
}

/** Where a case shows itself. */
export interface ShownTo {
  unit: string;
  role: string;
}

/** Counts a case as what it is now, wherever it shows itself. The case is locked: somebody has just changed it. */
export function countAs(sql: Transaction, kase: string, before: CountedAs, now: CountedAs): void {
  const same =
    before.state === now.state && before.packHash === now.packHash && before.closed === now.closed;
  if (same) return;
  const units = above(
    sql,
    part`SELECT s.unit FROM case_unit s
    WHERE s.district = ${sql.district} AND s.case_id = ${kase}`,
  );
  add(sql, kase, units, part`${kind(before, -1)} UNION ALL ${kind(now, 1)}`);
}

/** Counts a case for the places that it shows itself to from now on, which are kept already. */
export function countShown(sql: Transaction, kase: string, added: readonly ShownTo[]): void {
  const rows = added.map(({ unit, role }) => part`(${unit}, ${role})`);
  const others = part`SELECT s.unit FROM case_unit s WHERE s.district = ${sql.district}
    AND s.case_id = ${kase} AND NOT ((s.unit, s.role) IN (VALUES ${join(rows, ', ')}))`;
  countPlaces(sql, kase, added, others, 1);
}

/** Counts a case no more for the places that it no longer shows itself to, which are taken away already. */
export function countHidden(sql: Transaction, kase: string, left: readonly ShownTo[]): void {
  const others = part`SELECT s.unit FROM case_unit s
    WHERE s.district = ${sql.district} AND s.case_id = ${kase}`;
  countPlaces(sql, kase, left, others, -1);
}

/**
 * Takes what stands apart into the sums, as far as nobody works on it.
 *
 * @param most how many rows at a time
 */
export async function foldCounts(sql: Sql, most: number): Promise<void> {
  const { district } = sql;
  const apart = await sql<CountRow>`
    SELECT unit, process, state, pack_hash, closed, part, n FROM case_count
    WHERE district = ${district} AND part <> '' ORDER BY part ${atMost(most)} ${sql.skipLocked}`;
  if (apart.length === 0) return;
  const keys = sql.rows(
    apart.map((row) => [row.unit, row.process, row.state, row.pack_hash, row.closed, row.part]),
    ['unit', 'process', 'state', 'pack_hash', 'closed', 'part'],
  );
  await sql`DELETE FROM case_count WHERE district = ${district} AND part <> ''
    AND (unit, process, state, pack_hash, closed, part) IN
      (SELECT k.unit, k.process, k.state, k.pack_hash, CAST(k.closed AS integer), k.part FROM ${keys} k)`;
  const sums = sql.rows(summed(apart), ['unit', 'process', 'state', 'pack_hash', 'closed', 'n']);
  await sql`INSERT INTO case_count (district, unit, process, state, pack_hash, closed, part, n)
    SELECT ${district}, k.unit, k.process, k.state, k.pack_hash, CAST(k.closed AS integer), '',
      CAST(k.n AS integer) FROM ${sums} k
    WHERE 1 = 1 ORDER BY 2, 3, 4, 5, 6 ${ADDED}`;
}

/** Whether so many rows stand apart, or more. */
export async function standApart(sql: Sql, least: number): Promise<boolean> {
  const rows = await sql`SELECT 1 AS one FROM case_count
    WHERE district = ${sql.district} AND part <> '' ${page({ limit: 1, offset: least - 1 })}`;
  return rows.length > 0;
}

type CountRow = Omit<CaseCountRow, 'district'>;

/** One row for each sum; what comes to nothing is left out. */
function summed(rows: readonly CountRow[]): (string | number)[][] {
  const sums = new Map<string, { key: (string | number)[]; n: number }>();
  for (const { unit, process, state, pack_hash, closed, n } of rows) {
    const key = [unit, process, state, pack_hash, closed];
    const name = JSON.stringify(key);
    const sum = sums.get(name);
    if (sum === undefined) sums.set(name, { key, n });
    else sum.n += n;
  }
  return [...sums.values()].flatMap(({ key, n }) => (n === 0 ? [] : [[...key, n]]));
}

function countPlaces(
  sql: Transaction,
  kase: string,
  places: readonly ShownTo[],
  others: Part,
  n: 1 | -1,
): void {
  if (places.length === 0) return;
  const rows = places.map(({ unit }) => part`(${unit})`);
  const units = part`${above(sql, part`VALUES ${join(rows, ', ')}`)} EXCEPT ${above(sql, others)}`;
  const as = part`SELECT c.process, c.state, c.pack_hash,
      CASE WHEN c.closed_at IS NULL THEN 0 ELSE 1 END AS closed, CAST(${n} AS integer) AS n
    FROM cases c WHERE c.district = ${sql.district} AND c.id = ${kase}`;
  add(sql, kase, units, as);
}

/** @param units the units whose sums change; `as`: what is added to each of them */
function add(sql: Transaction, kase: string, units: Part, as: Part): void {
  sql.send`INSERT INTO case_count (district, unit, process, state, pack_hash, closed, part, n)
    SELECT ${sql.district}, p.unit, w.process, w.state, w.pack_hash, w.closed,
      ${sql.oneWriter ? '' : kase}, w.n
    FROM (${units}) p, (${as}) w WHERE 1 = 1 ${ADDED}`;
}

/** Whoever adds to what is there already. */
export const ADDED = part`ON CONFLICT (district, unit, process, state, pack_hash, closed, part)
  DO UPDATE SET n = case_count.n + excluded.n`;

function kind({ process, state, packHash, closed }: CountedAs, n: 1 | -1): Part {
  return part`SELECT CAST(${process} AS text) AS process, CAST(${state} AS text) AS state,
    CAST(${packHash} AS text) AS pack_hash, CAST(${closed ? 1 : 0} AS integer) AS closed,
    CAST(${n} AS integer) AS n`;
}

/** Units with all that lie above them, each once. */
function above({ district }: Sql, units: Part): Part {
  return part`SELECT unit FROM (
    WITH RECURSIVE given (unit) AS (${units}), up (unit, within) AS (
      SELECT u.id, u.within FROM given g JOIN unit u ON u.district = ${district} AND u.id = g.unit
      UNION
      SELECT u.id, u.within FROM up JOIN unit u ON u.district = ${district} AND u.id = up.within
    ) SELECT unit FROM up) line`;
}
