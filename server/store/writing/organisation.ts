import type { Sql } from '../sql.js';

/** Adds a unit unless it is there. Those above come first. */
export async function addUnit(
  sql: Sql,
  unit: { id: string; type: string; title: string; within: string | null; path: string },
): Promise<void> {
  await sql`INSERT INTO unit (district, id, type, title, within, path)
    VALUES (${sql.district}, ${unit.id}, ${unit.type}, ${unit.title}, ${unit.within}, ${unit.path})
    ON CONFLICT (district, id) DO NOTHING`;
}

export async function addPerson(
  sql: Sql,
  person: {
    id: string;
    name: string;
    passwordHash: string;
    administrator: boolean;
    mustChangePassword?: boolean;
  },
): Promise<void> {
  const { id, name, passwordHash, administrator, mustChangePassword = false } = person;
  await sql`INSERT INTO person (district, id, name, password_hash, administrator, must_change_password)
    VALUES (${sql.district}, ${id}, ${name}, ${passwordHash}, ${administrator}, ${mustChangePassword})
    ON CONFLICT (district, id) DO NOTHING`;
}

/** Adds a post unless it is there. Who holds it has held it since before this was kept. */
export async function addPost(
  sql: Sql,
  post: { id: string; role: string; unit: string; holder: string | null },
): Promise<void> {
  const added = await sql`INSERT INTO post (district, id, role, unit, holder)
    VALUES (${sql.district}, ${post.id}, ${post.role}, ${post.unit}, ${post.holder})
    ON CONFLICT (district, id) DO NOTHING RETURNING id`;
  if (added.length === 0 || post.holder === null) return;
  await sql`INSERT INTO post_term (district, id, post, person)
    VALUES (${sql.district}, ${post.id}, ${post.id}, ${post.holder})`;
}
