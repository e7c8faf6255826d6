import { list, type Sql, type Transaction } from '../sql.js';
import { countHidden, type ShownTo } from './case-counts.js';
import { showCaseTo } from './cases.js';
import { countChange, type KeptRecord } from './records.js';

/**
 * Attaches a record to other units, by relation ('' to none). Its open cases show themselves to the
 * units that are new and no longer to those that are left, unless something was sent there.
 *
 * @returns all its units by relation
 */
export async function moveRecord(
  sql: Transaction,
  record: KeptRecord & { units: Record<string, string> },
  to: Record<string, string>,
): Promise<Record<string, string>> {
  const merged = Object.entries({ ...record.units, ...to });
  const units = Object.fromEntries(merged.filter(([, unit]) => unit !== ''));
  await lockOpenCases(sql, record);
  await countChange(sql, record);
  // From now on nobody opens one; until now somebody may have. Cases come before their record here as in commands.
  const cases = await lockOpenCases(sql, record);
  for (const [relation, unit] of Object.entries(to)) {
    if (unit === '') detach(sql, record, relation);
    else attach(sql, record, relation, unit);
  }
  await showCases(sql, cases, Object.values(record.units), Object.values(units));
  return units;
}

function attach(sql: Transaction, { type, id }: KeptRecord, relation: string, unit: string): void {
  sql.send`INSERT INTO record_unit (district, type, record, relation, unit)
    VALUES (${sql.district}, ${type}, ${id}, ${relation}, ${unit})
    ON CONFLICT (district, type, record, relation) DO UPDATE SET unit = excluded.unit`;
}

function detach(sql: Transaction, { type, id }: KeptRecord, relation: string): void {
  sql.send`DELETE FROM record_unit
    WHERE district = ${sql.district} AND type = ${type} AND record = ${id}
      AND relation = ${relation}`;
}

/** Nobody changes their state until we are done: they are counted by it, and by the units that see them. */
async function lockOpenCases(sql: Sql, { type, id }: KeptRecord): Promise<string[]> {
  const open = await sql<{ id: string }>`
    SELECT id FROM cases WHERE district = ${sql.district} AND record_type = ${type}
      AND record = ${id} AND closed_at IS NULL ORDER BY id ${sql.whenFree}`;
  return open.map((row) => row.id);
}

async function showCases(
  sql: Transaction,
  cases: string[],
  before: string[],
  now: string[],
): Promise<void> {
  const left = before.filter((unit) => !now.includes(unit));
  if (left.length > 0 && cases.length > 0) {
    const hidden = await sql<ShownTo & { case_id: string }>`
      DELETE FROM case_unit WHERE district = ${sql.district}
        AND case_id IN ${list(cases)} AND unit IN ${list(left)} AND role = ''
      RETURNING case_id, unit, role`;
    for (const kase of cases)
      countHidden(
        sql,
        kase,
        hidden.filter(({ case_id }) => case_id === kase),
      );
  }
  for (const kase of cases)
    await showCaseTo(
      sql,
      kase,
      now.map((unit) => ({ unit, role: '' })),
    );
}
