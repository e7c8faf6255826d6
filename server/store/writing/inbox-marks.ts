import type { Sql } from '../sql.js';

/** The person has read it; once more changes nothing. */
export async function markRead(sql: Sql, person: string, letter: string): Promise<void> {
  await sql`INSERT INTO inbox_mark (district, person, letter)
    VALUES (${sql.district}, ${person}, ${letter})
    ON CONFLICT (district, person, letter) DO NOTHING`;
}

/** To be read again. */
export async function markUnread(sql: Sql, person: string, letter: string): Promise<void> {
  await sql`DELETE FROM inbox_mark
    WHERE district = ${sql.district} AND person = ${person} AND letter = ${letter}`;
}
