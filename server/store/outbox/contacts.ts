import type { ContactRow } from '../entities/outbox.js';
import { list, type Sql } from '../sql.js';

/** Where people want mail; who said nothing is not there, and without an address it is empty. */
export function contactsOf(sql: Sql, people: readonly string[]): Promise<ContactRow[]> {
  return sql<ContactRow>`
    SELECT * FROM contact WHERE district = ${sql.district} AND person IN ${list(people)}`;
}

export async function keepContact(
  sql: Sql,
  { person, address, pace }: Omit<ContactRow, 'district'>,
): Promise<void> {
  await sql`INSERT INTO contact (district, person, address, pace)
    VALUES (${sql.district}, ${person}, ${address}, ${pace})
    ON CONFLICT (district, person)
      DO UPDATE SET address = excluded.address, pace = excluded.pace`;
}
