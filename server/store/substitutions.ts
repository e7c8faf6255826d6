import type { Instant } from '../../engine/json.js';
import type { SubstitutionRow } from './entities/accounts.js';
import { newId } from './new-id.js';
import { organisationChanged } from './organisation.js';
import type { Sql } from './sql.js';

/** Somebody is to act for the holder of a post. Gives the id under which it can be ended. */
export async function addSubstitution(
  sql: Sql,
  substitution: Omit<SubstitutionRow, 'district' | 'id'>,
): Promise<string> {
  const { post, holder, person, from_at: from, to_at: to, named_by: by } = substitution;
  const { named_at: now } = substitution;
  const id = newId(now);
  await sql`INSERT INTO substitution
      (district, id, post, holder, person, from_at, to_at, named_by, named_at)
    VALUES (${sql.district}, ${id}, ${post}, ${holder}, ${person}, ${from}, ${to}, ${by}, ${now})`;
  await organisationChanged(sql);
  return id;
}

export async function substitutionById(sql: Sql, id: string): Promise<SubstitutionRow | undefined> {
  const [row] = await sql<SubstitutionRow>`
    SELECT * FROM substitution WHERE district = ${sql.district} AND id = ${id}`;
  return row;
}

/** Ends one at once, or before it began. */
export async function endSubstitution(sql: Sql, id: string, now: Instant): Promise<void> {
  await sql`UPDATE substitution SET to_at = ${now}
    WHERE district = ${sql.district} AND id = ${id} AND to_at > ${now}`;
  await organisationChanged(sql);
}

/** Ends all in which somebody acts, or is acted for: whoever leaves. */
export async function endSubstitutionsOf(sql: Sql, person: string, now: Instant): Promise<void> {
  await sql`UPDATE substitution SET to_at = ${now} WHERE district = ${sql.district}
    AND (person = ${person} OR holder = ${person}) AND to_at > ${now}`;
  await organisationChanged(sql);
}
