import type { Instant } from '../../../engine/json.js';
import type { PersonRow } from '../entities/organisation.js';
import type { Sql } from '../sql.js';

/** Who a session belongs to, and until when it lasts. */
export type SessionOfPerson = PersonRow & { expires_at: Instant };

/** The person of a session that has not ended. */
export async function sessionOf(
  sql: Sql,
  tokenHash: string,
  now: Instant,
): Promise<SessionOfPerson | undefined> {
  const [row] = await sql<SessionOfPerson>`
    SELECT person.*, session.expires_at FROM session
    JOIN person ON person.district = session.district AND person.id = session.person
    WHERE session.district = ${sql.district} AND session.token_hash = ${tokenHash}
      AND session.expires_at > ${now}`;
  return row;
}

/** Begins a session, and clears away those that have ended. */
export async function beginSession(
  sql: Sql,
  tokenHash: string,
  person: string,
  now: Instant,
  expiresAt: Instant,
): Promise<void> {
  await sql`DELETE FROM session WHERE district = ${sql.district} AND expires_at <= ${now}`;
  await sql`
    INSERT INTO session (district, token_hash, person, created_at, expires_at)
    VALUES (${sql.district}, ${tokenHash}, ${person}, ${now}, ${expiresAt})`;
}

/** Makes a session last longer. */
export async function extendSession(
  sql: Sql,
  tokenHash: string,
  expiresAt: Instant,
): Promise<void> {
  await sql`
    UPDATE session SET expires_at = ${expiresAt}
    WHERE district = ${sql.district} AND token_hash = ${tokenHash}`;
}

/** Ends a session at once. */
export async function endSession(sql: Sql, tokenHash: string): Promise<void> {
  await sql`DELETE FROM session WHERE district = ${sql.district} AND token_hash = ${tokenHash}`;
}
