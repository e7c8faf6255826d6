import { part, type Part, type Sql } from '../sql.js';

/** Cases of one kind, of which a unit with all below it has another number than is kept. */
export interface CountDifference {
  unit: string;
  process: string;
  state: string;
  pack_hash: string;
  /** 0 or 1. */
  closed: number;
  kept: number;
  counted: number;
}

/** Where what is kept (see writing/case-counts.ts) is not what counting anew gives. As it should be: nowhere. */
export function countDifferences(sql: Sql): Promise<CountDifference[]> {
  return sql<CountDifference>`SELECT * FROM (${differing(sql)}) d
    ORDER BY d.unit, d.process, d.state, d.pack_hash, d.closed`;
}

/** The same, to be selected from. */
export function differing(sql: Sql): Part {
  return part`SELECT b.unit, b.process, b.state, b.pack_hash, b.closed,
      CAST(sum(b.kept) AS bigint) AS kept, CAST(sum(b.counted) AS bigint) AS counted
    FROM (
      SELECT k.unit, k.process, k.state, k.pack_hash, k.closed, k.n AS kept, 0 AS counted
        FROM case_count k WHERE k.district = ${sql.district}
      UNION ALL ${counted(sql)}
    ) b GROUP BY b.unit, b.process, b.state, b.pack_hash, b.closed
    HAVING sum(b.kept) <> sum(b.counted)`;
}

/** A case counts once for a unit, in however many units below it shows itself. */
function counted({ district }: Sql): Part {
  return part`SELECT s.above, c.process, c.state, c.pack_hash, c.closed, 0, count(*) FROM (
      WITH RECURSIVE line (unit, above) AS (
        SELECT u.id, u.id FROM unit u WHERE u.district = ${district}
        UNION ALL
        SELECT l.unit, u.within FROM line l
          JOIN unit u ON u.district = ${district} AND u.id = l.above WHERE u.within IS NOT NULL
      ) SELECT DISTINCT s.case_id, l.above FROM case_unit s
        JOIN line l ON l.unit = s.unit WHERE s.district = ${district}
    ) s JOIN (
      SELECT id, process, state, pack_hash, CASE WHEN closed_at IS NULL THEN 0 ELSE 1 END AS closed
        FROM cases WHERE district = ${district}
    ) c ON c.id = s.case_id
    GROUP BY s.above, c.process, c.state, c.pack_hash, c.closed`;
}
