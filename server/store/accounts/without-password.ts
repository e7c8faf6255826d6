import type { PersonRow } from '../entities/organisation.js';
import { atMost } from '../at-most.js';
import type { Sql } from '../sql.js';

/** Those in office whose password nobody has yet. @param nobodys the hash that says so */
export function peopleWithoutPassword(
  sql: Sql,
  nobodys: string,
  most: number,
): Promise<Pick<PersonRow, 'id' | 'name'>[]> {
  return sql<Pick<PersonRow, 'id' | 'name'>>`
    SELECT id, name FROM person WHERE district = ${sql.district}
      AND password_hash = ${nobodys} AND deactivated_at IS NULL ORDER BY id ${atMost(most)}`;
}

/** How many there are. */
export async function countWithoutPassword(sql: Sql, nobodys: string): Promise<number> {
  const [row] = await sql<{ total: number }>`
    SELECT COUNT(*) AS total FROM person WHERE district = ${sql.district}
      AND password_hash = ${nobodys} AND deactivated_at IS NULL`;
  return row?.total ?? 0;
}
