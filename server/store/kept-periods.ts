import type { Instant } from '../../engine/json.js';
import type { KeptPeriodRow } from './entities/kept.js';
import type { Sql } from './sql.js';

/** Which periods of which indicators are kept, or wait for their end. */
export function keptPeriods(sql: Sql): Promise<KeptPeriodRow[]> {
  return sql<KeptPeriodRow>`
    SELECT * FROM kept_period WHERE district = ${sql.district} ORDER BY indicator, period`;
}

/** From now on the end of a period is waited for. */
export async function awaitPeriod(sql: Sql, indicator: string, period: string): Promise<void> {
  await sql`INSERT INTO kept_period (district, indicator, period, taken_at)
    VALUES (${sql.district}, ${indicator}, ${period}, ${null})
    ON CONFLICT (district, indicator, period) DO NOTHING`;
}

/** Keeps the numbers of a period, if nobody else was quicker. */
export async function keepFigures(
  sql: Sql,
  { indicator, period, at }: { indicator: string; period: string; at: Instant },
  figures: Iterable<[unit: string, tally: string]>,
): Promise<void> {
  const taken = await sql`
    UPDATE kept_period SET taken_at = ${at}
    WHERE district = ${sql.district} AND indicator = ${indicator} AND period = ${period}
      AND taken_at IS NULL RETURNING period`;
  if (taken.length === 0) return;
  for (const [unit, tally] of figures)
    await sql`INSERT INTO kept_figure (district, indicator, period, unit, tally)
      VALUES (${sql.district}, ${indicator}, ${period}, ${unit}, ${tally})`;
}
