import type { Instant } from '../../engine/json.js';
import type { SubstitutionRow } from './entities/accounts.js';
import type { PersonRow, PostRow, UnitRow } from './entities/organisation.js';
import { setting } from './settings.js';
import type { Sql } from './sql.js';

/** A post with the name of whoever holds it. */
export type PostWithHolder = PostRow & { holder_name: string | null };

/** A substitution with the names of both. */
export type NamedSubstitution = SubstitutionRow & { name: string; holder_name: string };

/** Changes with every change of units or posts, so that nobody keeps an old picture of them. */
export async function organisationVersion(sql: Sql): Promise<string> {
  return (await setting(sql, ORGANISATION_VERSION)) ?? '0';
}

/**
 * To be called with every write to units, posts, substitutes or people's names. Counted by the database: of two
 * servers that change something at once, each makes a version of its own.
 */
export async function organisationChanged(sql: Sql): Promise<void> {
  await sql`INSERT INTO setting (district, name, value)
    VALUES (${sql.district}, ${ORGANISATION_VERSION}, '1')
    ON CONFLICT (district, name)
    DO UPDATE SET value = CAST(CAST(setting.value AS bigint) + 1 AS text)`;
}

export function allUnits(sql: Sql): Promise<UnitRow[]> {
  return sql<UnitRow>`SELECT * FROM unit WHERE district = ${sql.district} ORDER BY path`;
}

export function allPosts(sql: Sql): Promise<PostWithHolder[]> {
  return sql<PostWithHolder>`
    SELECT p.*, h.name AS holder_name FROM post p
    LEFT JOIN person h ON h.district = p.district AND h.id = p.holder
    WHERE p.district = ${sql.district} ORDER BY p.id`;
}

/** Substitutions that run or are still to come. */
export function allSubstitutions(sql: Sql, now: Instant): Promise<NamedSubstitution[]> {
  return sql<NamedSubstitution>`
    SELECT s.*, p.name, h.name AS holder_name FROM substitution s
    JOIN person p ON p.district = s.district AND p.id = s.person
    JOIN person h ON h.district = s.district AND h.id = s.holder
    WHERE s.district = ${sql.district} AND s.to_at > ${now} AND p.deactivated_at IS NULL
    ORDER BY s.from_at, s.id`;
}

export async function personById(sql: Sql, id: string): Promise<PersonRow | undefined> {
  const [row] = await sql<PersonRow>`
    SELECT * FROM person WHERE district = ${sql.district} AND id = ${id}`;
  return row;
}

const ORGANISATION_VERSION = 'organisation-version';
