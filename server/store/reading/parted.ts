import { partingScope } from '../parting-scope.js';
import type { Reader } from '../reader.js';
import { caseScope } from '../scope.js';
import { part, type Part, type Sql } from '../sql.js';

/**
 * The cases that somebody sees only as they were when their record went away, as a table like `cases` with what `record`
 * said; of several partings the last. Whoever sees a case as it is, or looks after the whole district, has none here.
 *
 * @param narrow which cases of `c` it is about, so that not all of them are looked at
 */
export function partedCases({ district }: Sql, reader: Reader, narrow: Part): Part {
  return part`(SELECT last.* FROM (
    SELECT c.district, c.id, c.process, s.pack_hash, c.record_type, c.record, s.state, s.sequence,
      c.opened_at, s.entered_at, s.closed_at, s.headline, c.exclusive, s.snapshot, s.at AS parted_at,
      s.record_name, s.record_data, s.record_units,
      row_number() OVER (PARTITION BY c.id ORDER BY s.sequence DESC, s.at DESC, s.unit, s.role) AS nth
    FROM case_parting s
      JOIN unit u ON u.district = s.district AND u.id = s.unit
      JOIN cases c ON c.district = s.district AND c.id = s.case_id
    WHERE s.district = ${district} AND ${narrow} AND ${partingScope(reader)}
      AND NOT (${caseScope(reader)})) last
  WHERE last.nth = 1)`;
}
