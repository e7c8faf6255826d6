import type { DutyOpeningRow } from './entities/duties.js';
import { remember, setting } from './settings.js';
import type { Sql } from './sql.js';

/** The last date of a duty that came for a unit. */
export type LastOpening = Pick<DutyOpeningRow, 'duty' | 'unit' | 'opens_on'>;

/** The last dates that came, of each duty and unit. */
export function lastOpenings(sql: Sql): Promise<LastOpening[]> {
  return sql<LastOpening>`
    SELECT duty, unit, max(opens_on) AS opens_on FROM duty_opening
    WHERE district = ${sql.district} GROUP BY duty, unit`;
}

/** Whether a date has come already. */
export async function hasOpened(sql: Sql, { duty, unit, opens_on }: LastOpening): Promise<boolean> {
  const rows = await sql`
    SELECT 1 FROM duty_opening WHERE district = ${sql.district} AND duty = ${duty}
      AND unit = ${unit} AND opens_on = ${opens_on}`;
  return rows.length > 0;
}

/** Keeps that a date has come. Fails where another was quicker, and takes all with it that was done for this one. */
export async function keepOpening(
  sql: Sql,
  opening: Omit<DutyOpeningRow, 'district'>,
): Promise<void> {
  const { duty, unit, opens_on, due_on, case_id } = opening;
  await sql`INSERT INTO duty_opening (district, duty, unit, opens_on, due_on, case_id)
    VALUES (${sql.district}, ${duty}, ${unit}, ${opens_on}, ${due_on}, ${case_id})`;
}

/** The duties of the pack that was in force when somebody last looked. */
export async function dutiesSeen(sql: Sql): Promise<string[]> {
  return JSON.parse((await setting(sql, DUTIES_SEEN)) ?? '[]') as string[];
}

export async function rememberDuties(sql: Sql, duties: readonly string[]): Promise<void> {
  await remember(sql, DUTIES_SEEN, JSON.stringify(duties));
}

const DUTIES_SEEN = 'duties-seen';
