import type { Instant } from '../../../engine/json.js';
import type { SecondFactorRow } from '../entities/accounts.js';
import type { Sql } from '../sql.js';

export async function secondFactorOf(
  sql: Sql,
  person: string,
): Promise<SecondFactorRow | undefined> {
  const [row] = await sql<SecondFactorRow>`
    SELECT * FROM second_factor WHERE district = ${sql.district} AND person = ${person}`;
  return row;
}

/** Begins one, in the place of one that was begun and never confirmed. Says whether it did. */
export async function beginSecondFactor(
  sql: Sql,
  person: string,
  secret: string,
  now: Instant,
): Promise<boolean> {
  const rows = await sql`
    INSERT INTO second_factor (district, person, secret, begun_at, last_step)
    VALUES (${sql.district}, ${person}, ${secret}, ${now}, 0)
    ON CONFLICT (district, person)
    DO UPDATE SET secret = excluded.secret, begun_at = excluded.begun_at
    WHERE second_factor.confirmed_at IS NULL RETURNING person`;
  return rows.length > 0;
}

/** From now on it is asked for. Says whether it was waiting for that, with this very secret. */
export async function confirmSecondFactor(
  sql: Sql,
  { person, secret }: Pick<SecondFactorRow, 'person' | 'secret'>,
  step: number,
  now: Instant,
): Promise<boolean> {
  const rows = await sql`
    UPDATE second_factor SET confirmed_at = ${now}, last_step = ${step}
    WHERE district = ${sql.district} AND person = ${person} AND secret = ${secret}
      AND confirmed_at IS NULL RETURNING person`;
  return rows.length > 0;
}

/** Uses up the code of a step, and all before it. False: it was used before. */
export async function useStep(sql: Sql, person: string, step: number): Promise<boolean> {
  const rows = await sql`
    UPDATE second_factor SET last_step = ${step}
    WHERE district = ${sql.district} AND person = ${person} AND confirmed_at IS NOT NULL
      AND last_step < ${step} RETURNING person`;
  return rows.length > 0;
}

/** Uses up a recovery code. False: there is none, or it was used before. */
export async function useRecoveryCode(
  sql: Sql,
  person: string,
  codeHash: string,
  now: Instant,
): Promise<boolean> {
  const rows = await sql`
    UPDATE recovery_code SET used_at = ${now}
    WHERE district = ${sql.district} AND person = ${person} AND code_hash = ${codeHash}
      AND used_at IS NULL RETURNING person`;
  return rows.length > 0;
}

/** How many recovery codes are left. */
export async function recoveryCodesLeft(sql: Sql, person: string): Promise<number> {
  const [row] = await sql<{ count: number }>`SELECT COUNT(*) AS count FROM recovery_code
    WHERE district = ${sql.district} AND person = ${person} AND used_at IS NULL`;
  return row?.count ?? 0;
}

export async function addRecoveryCodes(
  sql: Sql,
  person: string,
  hashes: readonly string[],
): Promise<void> {
  for (const hash of hashes)
    await sql`INSERT INTO recovery_code (district, person, code_hash)
      VALUES (${sql.district}, ${person}, ${hash})`;
}

/** Takes it away with its recovery codes. Says whether there was one that was asked for. */
export async function removeSecondFactor(sql: Sql, person: string): Promise<boolean> {
  await sql`DELETE FROM recovery_code WHERE district = ${sql.district} AND person = ${person}`;
  const rows = await sql<{ confirmed_at: Instant | null }>`
    DELETE FROM second_factor WHERE district = ${sql.district} AND person = ${person}
    RETURNING confirmed_at`;
  return rows.some(({ confirmed_at: at }) => at !== null);
}
