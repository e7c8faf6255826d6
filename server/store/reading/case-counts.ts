import { part, type Sql } from '../sql.js';

/** How many cases there are in a state of a process, on a version of the pack. */
export interface CaseCount {
  process: string;
  state: string;
  pack_hash: string;
  count: number;
}

/** What is kept of how many cases a unit has with all below it: see writing/case-counts.ts. */
export function keptCounts(
  sql: Sql,
  unit: string,
  { process, open }: { process?: string; open?: boolean },
): Promise<CaseCount[]> {
  const byProcess = process === undefined ? part`` : part`AND k.process = ${process}`;
  const byOpen = open === undefined ? part`` : part`AND k.closed = ${open ? 0 : 1}`;
  return sql<CaseCount>`
    SELECT k.process, k.state, k.pack_hash, CAST(sum(k.n) AS bigint) AS count FROM case_count k
    WHERE k.district = ${sql.district} AND k.unit = ${unit} ${byProcess} ${byOpen}
    GROUP BY k.process, k.state, k.pack_hash HAVING sum(k.n) > 0
    ORDER BY k.process, k.state, k.pack_hash`;
}

/** How many cases there are at all. */
export async function allCases(sql: Sql): Promise<number> {
  const [all] = await sql<{ n: number | null }>`
    SELECT CAST(sum(k.n) AS bigint) AS n FROM unit u
    JOIN case_count k ON k.district = u.district AND k.unit = u.id
    WHERE u.district = ${sql.district} AND u.within IS NULL`;
  return all?.n ?? 0;
}
