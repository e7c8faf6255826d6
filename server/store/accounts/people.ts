import type { Instant } from '../../../engine/json.js';
import type { PersonRow } from '../entities/organisation.js';
import { like } from '../reading/like.js';
import { page } from '../at-most.js';
import { part, type Sql } from '../sql.js';

/** Which people: part of a name or an account, and which part of the list. */
export interface PeopleWanted {
  q?: string;
  offset: number;
  limit: number;
}

/** Somebody as administrators see them. */
export type ListedPerson = PersonRow & { second_factor: number };

/** Those in office first, then by name. */
export async function listPeople(
  sql: Sql,
  { q = '', offset, limit }: PeopleWanted,
): Promise<{ people: ListedPerson[]; total: number }> {
  const words = q.trim();
  const wanted =
    words === '' ? part`` : part`AND (${like(part`p.name`, words)} OR ${like(part`p.id`, words)})`;
  const people = await sql<ListedPerson>`
    SELECT p.*, (SELECT COUNT(*) FROM second_factor f WHERE f.district = p.district
      AND f.person = p.id AND f.confirmed_at IS NOT NULL) AS second_factor
    FROM person p WHERE p.district = ${sql.district} ${wanted}
    ORDER BY CASE WHEN p.deactivated_at IS NULL THEN 0 ELSE 1 END, p.name, p.id
    ${page({ limit, offset })}`;
  const [count] = await sql<{ total: number }>`
    SELECT COUNT(*) AS total FROM person p WHERE p.district = ${sql.district} ${wanted}`;
  return { people, total: count?.total ?? 0 };
}

/** Whether an account of this name is there, in whatever case it is written. */
export async function accountTaken(sql: Sql, account: string): Promise<boolean> {
  const rows = await sql`SELECT id FROM person
    WHERE district = ${sql.district} AND lower(id) = ${account.toLowerCase()} LIMIT 1`;
  return rows.length > 0;
}

/**
 * A person's row, which nobody else changes until this transaction has ended: who signs in and who closes the
 * account come one after the other.
 */
export async function lockPerson(sql: Sql, id: string): Promise<PersonRow | undefined> {
  const [row] = await sql<PersonRow>`UPDATE person SET name = name
    WHERE district = ${sql.district} AND id = ${id} RETURNING *`;
  return row;
}

/** The administrators that can sign in; nobody becomes or ceases to be one until this transaction has ended. */
export async function lockAdministrators(sql: Sql): Promise<string[]> {
  const rows = await sql<{ id: string }>`UPDATE person SET administrator = administrator
    WHERE district = ${sql.district} AND administrator AND deactivated_at IS NULL RETURNING id`;
  return rows.map(({ id }) => id);
}

export async function setName(sql: Sql, id: string, name: string): Promise<void> {
  await sql`UPDATE person SET name = ${name} WHERE district = ${sql.district} AND id = ${id}`;
}

export async function setAdministrator(sql: Sql, id: string, is: boolean): Promise<void> {
  await sql`UPDATE person SET administrator = ${is} WHERE district = ${sql.district} AND id = ${id}`;
}

/** Closes an account since a moment, or opens it again. */
export async function setDeactivated(sql: Sql, id: string, since: Instant | null): Promise<void> {
  await sql`UPDATE person SET deactivated_at = ${since}
    WHERE district = ${sql.district} AND id = ${id}`;
}

/** @param mustChange somebody else has set it, so it is to be changed before anything else */
export async function setPassword(
  sql: Sql,
  id: string,
  hash: string,
  mustChange: boolean,
): Promise<void> {
  await sql`UPDATE person SET password_hash = ${hash}, must_change_password = ${mustChange}
    WHERE district = ${sql.district} AND id = ${id}`;
}
