import type { Instant } from '../../../engine/json.js';
import type { PersonRow, SessionRow } from '../entities/organisation.js';
import type { Sql } from '../sql.js';

/** Who a session belongs to, until when it lasts, and how it was begun. */
export type SessionOfPerson = PersonRow & Pick<SessionRow, 'expires_at' | 'means'>;

/** A session that begins. */
export type NewSession = Omit<SessionRow, 'district'>;

/** The person of a session that has not ended. */
export async function sessionOf(
  sql: Sql,
  tokenHash: string,
  now: Instant,
): Promise<SessionOfPerson | undefined> {
  const [row] = await sql<SessionOfPerson>`
    SELECT person.*, session.expires_at, session.means FROM session
    JOIN person ON person.district = session.district AND person.id = session.person
    WHERE session.district = ${sql.district} AND session.token_hash = ${tokenHash}
      AND session.expires_at > ${now} AND person.deactivated_at IS NULL`;
  return row;
}

/** Begins a session, and clears away those that have ended. */
export async function beginSession(sql: Sql, session: NewSession): Promise<void> {
  const { token_hash: token, person, created_at: now, expires_at: end } = session;
  await sql`DELETE FROM session WHERE district = ${sql.district} AND expires_at <= ${now}`;
  await sql`
    INSERT INTO session (district, token_hash, person, created_at, expires_at, user_agent, means)
    VALUES (${sql.district}, ${token}, ${person}, ${now}, ${end}, ${session.user_agent},
      ${session.means})`;
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

/** The sessions of somebody that have not ended, the one used last first. */
export function sessionsOf(sql: Sql, person: string, now: Instant): Promise<SessionRow[]> {
  return sql<SessionRow>`
    SELECT * FROM session
    WHERE district = ${sql.district} AND person = ${person} AND expires_at > ${now}
    ORDER BY expires_at DESC, token_hash`;
}

/** Ends one of somebody's sessions, by the beginning of its hash. Says whether there was one. */
export async function endSessionOf(sql: Sql, person: string, id: string): Promise<boolean> {
  const ended = await sql`
    DELETE FROM session WHERE district = ${sql.district} AND person = ${person}
      AND substr(token_hash, 1, ${id.length}) = ${id} RETURNING token_hash`;
  return ended.length > 0;
}

/** Ends all of somebody's sessions at once, but the one that is kept, if any. */
export async function endSessionsOf(sql: Sql, person: string, kept = ''): Promise<void> {
  await sql`DELETE FROM session
    WHERE district = ${sql.district} AND person = ${person} AND token_hash <> ${kept}`;
}
