import type { Instant } from '../../../engine/json.js';
import type { Sql } from '../sql.js';

/** How often a password was guessed wrongly, for one account or from one address. */
export interface Attempts {
  failures: number;
  blocked_until: Instant;
  last_at: Instant;
}

/**
 * What is known of an account or an address. Whoever asks next waits until this transaction has ended,
 * so that of many tries at once each counts.
 */
export async function lockAttempts(sql: Sql, subject: string, now: Instant): Promise<Attempts> {
  const [row] = await sql<Attempts>`
    INSERT INTO sign_in_attempt (district, subject, failures, blocked_until, last_at)
    VALUES (${sql.district}, ${subject}, 0, 0, ${now})
    ON CONFLICT (district, subject) DO UPDATE SET subject = excluded.subject
    RETURNING failures, blocked_until, last_at`;
  return row ?? { failures: 0, blocked_until: 0, last_at: now };
}

/** Writes it down. */
export async function noteAttempts(sql: Sql, subject: string, attempts: Attempts): Promise<void> {
  const { failures, blocked_until: until, last_at: at } = attempts;
  await sql`
    INSERT INTO sign_in_attempt (district, subject, failures, blocked_until, last_at)
    VALUES (${sql.district}, ${subject}, ${failures}, ${until}, ${at})
    ON CONFLICT (district, subject) DO UPDATE
    SET failures = excluded.failures, blocked_until = excluded.blocked_until,
        last_at = excluded.last_at`;
}

/**
 * Forgets those of whom nothing was heard since, so that guessing names fills no disk. Those that somebody
 * is just asking about stay: two that sign in would wait for each other.
 */
export async function forgetAttempts(sql: Sql, before: Instant): Promise<void> {
  await sql`
    DELETE FROM sign_in_attempt WHERE district = ${sql.district} AND subject IN (
      SELECT subject FROM sign_in_attempt
      WHERE district = ${sql.district} AND last_at < ${before} ${sql.skipLocked})`;
}
