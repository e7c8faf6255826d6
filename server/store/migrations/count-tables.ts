/**
 * How many cases there are of which kind, for each unit with all below it; and what was kept before, counted.
 * `clustered`: see first-tables.ts.
 */
export function countTables(clustered: '' | ' WITHOUT ROWID'): string[] {
  return [
    `CREATE TABLE case_count (
      district text NOT NULL,
      unit text NOT NULL,
      process text NOT NULL,
      state text NOT NULL,
      pack_hash text NOT NULL,
      closed integer NOT NULL,
      part text NOT NULL,
      n integer NOT NULL,
      PRIMARY KEY (district, unit, process, state, pack_hash, closed, part)
    )${clustered}`,
    "CREATE INDEX case_count_apart ON case_count (district, part) WHERE part <> ''",
    COUNT_ALL,
  ];
}

/** A case counts once for a unit, in however many units below it shows itself. */
const COUNT_ALL = `INSERT INTO case_count (district, unit, process, state, pack_hash, closed, part, n)
  WITH RECURSIVE above (district, unit, above) AS (
    SELECT district, id, id FROM unit
    UNION ALL
    SELECT a.district, a.unit, u.within FROM above a
      JOIN unit u ON u.district = a.district AND u.id = a.above WHERE u.within IS NOT NULL
  ), shown AS (
    SELECT DISTINCT s.district, s.case_id, a.above FROM case_unit s
      JOIN above a ON a.district = s.district AND a.unit = s.unit
  )
  SELECT c.district, s.above, c.process, c.state, c.pack_hash,
      CASE WHEN c.closed_at IS NULL THEN 0 ELSE 1 END, '', count(*)
    FROM shown s JOIN cases c ON c.district = s.district AND c.id = s.case_id
    GROUP BY 1, 2, 3, 4, 5, 6`;

export const COUNT_TABLES_UNDONE = ['DROP TABLE case_count'];
