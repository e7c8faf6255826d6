import type { Instant } from '../../../engine/json.js';
import type { OidcAttemptRow } from '../entities/accounts.js';
import type { Sql } from '../sql.js';

/** Remembers who went to the identity provider, and forgets those who never came back. */
export async function noteOidcAttempt(
  sql: Sql,
  attempt: Omit<OidcAttemptRow, 'district'>,
  now: Instant,
): Promise<void> {
  await sql`DELETE FROM oidc_attempt WHERE district = ${sql.district} AND expires_at <= ${now}`;
  await sql`
    INSERT INTO oidc_attempt (district, token_hash, state, nonce, verifier, expires_at)
    VALUES (${sql.district}, ${attempt.token_hash}, ${attempt.state}, ${attempt.nonce},
      ${attempt.verifier}, ${attempt.expires_at})`;
}

/** Takes an attempt out: nobody comes back twice. */
export async function takeOidcAttempt(
  sql: Sql,
  tokenHash: string,
  now: Instant,
): Promise<OidcAttemptRow | undefined> {
  const [row] = await sql<OidcAttemptRow>`
    DELETE FROM oidc_attempt WHERE district = ${sql.district} AND token_hash = ${tokenHash}
    RETURNING *`;
  return row !== undefined && row.expires_at > now ? row : undefined;
}
