import { differing } from '../reading/count-differences.js';
import type { Sql } from '../sql.js';
import { ADDED } from './case-counts.js';

/**
 * Makes what is kept of how many cases there are what counting anew gives. What is missing is added, in one statement
 * that sees one moment: whoever works meanwhile adds their own change to it, before or after, as always.
 *
 * @returns how many counts were not right
 */
export async function mendCounts(sql: Sql): Promise<number> {
  let mended = 0;
  // Where two mend at once, the second finds here that it has added what was there already.
  for (;;) {
    const rows = await sql`
      INSERT INTO case_count (district, unit, process, state, pack_hash, closed, part, n)
      SELECT ${sql.district}, d.unit, d.process, d.state, d.pack_hash, d.closed, '',
        CAST(d.counted - d.kept AS integer) FROM (${differing(sql)}) d
      WHERE 1 = 1 ORDER BY 2, 3, 4, 5, 6 ${ADDED} RETURNING 1 AS one`;
    if (rows.length === 0) return mended;
    if (mended === 0) mended = rows.length;
  }
}
