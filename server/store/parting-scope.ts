import { seesAll } from './cases-seen.js';
import type { Reader } from './reader.js';
import { anyOf, caseScope, NOTHING, placesSeen } from './scope.js';
import { part, type Part } from './sql.js';

/**
 * Of what belongs to a case of table `c` all, for whoever sees the case as it is; for those from whom its record has
 * gone what was there by then.
 *
 * @param then the condition for that, on the parting `s`
 */
export function caseScopeThen(reader: Reader, then: Part): Part {
  return part`(${caseScope(reader)} OR EXISTS (SELECT 1 FROM case_parting s
    JOIN unit u ON u.district = s.district AND u.id = s.unit
    WHERE s.district = c.district AND s.case_id = c.id AND ${partingScope(reader)} AND ${then}))`;
}

/**
 * The places `s` of table case_parting, on unit `u` and of case `c`, by which somebody saw a case before its record went.
 * From whoever sees everything nothing ever goes.
 */
export function partingScope(reader: Reader): Part {
  return seesAll(reader) ? NOTHING : anyOf(placesSeen(reader));
}
