import type { Sql } from '../sql.js';

/** Whether anybody has an account here. */
export async function hasPeople(sql: Sql): Promise<boolean> {
  const rows = await sql`SELECT 1 AS one FROM person WHERE district = ${sql.district} LIMIT 1`;
  return rows.length > 0;
}
