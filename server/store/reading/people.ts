import { list, type Sql } from '../sql.js';

/** The names of people who stand in what the reader has been shown. */
export async function namesOfPeople(
  sql: Sql,
  ids: string[],
): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return [];
  return sql<{ id: string; name: string }>`
    SELECT id, name FROM person
    WHERE district = ${sql.district} AND id IN ${list([...new Set(ids)])}`;
}
