import type { Sql } from '../../server/store/sql.js';

/** Where the counts that are kept are not what counting anew gives, for any unit. As they should be: none. */
export async function miscounted({ read }: { read: Sql }): Promise<string[]> {
  const kept = await read<Counted>`
    SELECT unit, process, state, pack_hash, closed, CAST(sum(n) AS bigint) AS n FROM case_count
    GROUP BY unit, process, state, pack_hash, closed HAVING sum(n) <> 0`;
  const counted = await read<Counted>`
    SELECT a.id AS unit, c.process, c.state, c.pack_hash,
      CASE WHEN c.closed_at IS NULL THEN 0 ELSE 1 END AS closed, count(*) AS n
    FROM unit a JOIN cases c ON c.district = a.district AND EXISTS (SELECT 1 FROM case_unit s
      JOIN unit u ON u.district = s.district AND u.id = s.unit
      WHERE s.district = c.district AND s.case_id = c.id AND u.path LIKE a.path || '%')
    GROUP BY a.id, c.process, c.state, c.pack_hash, closed`;
  const [one, other] = [kept.map(told), counted.map(told)];
  return [
    ...one.filter((row) => !other.includes(row)).map((row) => `kept, not counted: ${row}`),
    ...other.filter((row) => !one.includes(row)).map((row) => `counted, not kept: ${row}`),
  ];
}

interface Counted {
  unit: string;
  process: string;
  state: string;
  pack_hash: string;
  closed: number;
  n: number;
}

function told({ unit, process, state, pack_hash, closed, n }: Counted): string {
  return `${unit}: ${n} of ${process}/${state} at ${pack_hash.slice(0, 8)}${closed === 1 ? ', closed' : ''}`;
}
