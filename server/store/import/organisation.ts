import type { PostTermRow } from '../entities/accounts.js';
import type { PersonRow } from '../entities/organisation.js';
import type { Sql } from '../sql.js';

/** The people of these accounts, in whatever case they are written. */
export function peopleByAccount(
  sql: Sql,
  accounts: readonly string[],
): Promise<Pick<PersonRow, 'id' | 'name' | 'deactivated_at'>[]> {
  const rows = accounts.map((account) => [account.toLowerCase()]);
  return sql<Pick<PersonRow, 'id' | 'name' | 'deactivated_at'>>`
    SELECT p.id, p.name, p.deactivated_at FROM person p WHERE p.district = ${sql.district}
      AND lower(p.id) IN (SELECT given.account FROM ${sql.rows(rows, ['account'])} given)`;
}

/** Who holds posts, or is to hold them: the terms that are not over. */
export function termsThatLast(
  sql: Sql,
  now: number,
): Promise<Pick<PostTermRow, 'post' | 'person' | 'from_at' | 'to_at'>[]> {
  return sql<Pick<PostTermRow, 'post' | 'person' | 'from_at' | 'to_at'>>`
    SELECT post, person, from_at, to_at FROM post_term
    WHERE district = ${sql.district} AND (to_at IS NULL OR to_at > ${now}) ORDER BY post, id`;
}
