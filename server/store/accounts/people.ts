import type { PersonRow } from '../entities/organisation.js';
import type { Sql } from '../sql.js';

/** The person whose account has this name. */
export async function personById(sql: Sql, id: string): Promise<PersonRow | undefined> {
  const [row] = await sql<PersonRow>`
    SELECT * FROM person WHERE district = ${sql.district} AND id = ${id}`;
  return row;
}
