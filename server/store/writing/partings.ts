import type { Case } from '../../../engine/case.js';
import type { Instant } from '../../../engine/json.js';
import type { Transaction } from '../sql.js';
import { countHidden, type ShownTo } from './case-counts.js';

/**
 * Lets those of the places see a case no longer but as it is now.
 *
 * @param units the units that its record had before it went
 */
export async function keepParting(
  sql: Transaction,
  { id: kase, produced }: Case,
  { at, units }: { at: Instant; units: readonly string[] },
  places: readonly { unit: string; role: string }[],
): Promise<void> {
  const { district } = sql;
  for (const { unit, role } of places) {
    const hidden = await sql<ShownTo>`DELETE FROM case_unit WHERE district = ${district}
      AND case_id = ${kase} AND unit = ${unit} AND role = ${role} RETURNING unit, role`;
    countHidden(sql, kase, hidden);
    await sql`DELETE FROM case_parting WHERE district = ${district} AND case_id = ${kase}
      AND unit = ${unit} AND role = ${role}`;
    await sql`INSERT INTO case_parting (district, case_id, unit, role, sequence, produced, at,
        pack_hash, state, entered_at, closed_at, headline, snapshot, record_name, record_data,
        record_units)
      SELECT c.district, c.id, ${unit}, ${role}, c.sequence, CAST(${produced} AS integer),
        CAST(${at} AS bigint), c.pack_hash, c.state, c.entered_at, c.closed_at, c.headline,
        c.snapshot, r.name, r.data, ${JSON.stringify(units)}
      FROM cases c
      JOIN record r ON r.district = c.district AND r.type = c.record_type AND r.id = c.record
      WHERE c.district = ${district} AND c.id = ${kase}`;
  }
}
