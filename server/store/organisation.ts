import type { PersonRow, PostRow, UnitRow } from './entities/organisation.js';
import { remember, setting } from './settings.js';
import type { Sql } from './sql.js';

/** A post with the name of whoever holds it. */
export type PostWithHolder = PostRow & { holder_name: string | null };

/** Changes with every change of units or posts, so that nobody keeps an old picture of them. */
export async function organisationVersion(sql: Sql): Promise<string> {
  return (await setting(sql, ORGANISATION_VERSION)) ?? '0';
}

/** To be called with every write to units, posts or people's names. */
export async function organisationChanged(sql: Sql): Promise<void> {
  const version = Number(await organisationVersion(sql)) + 1;
  await remember(sql, ORGANISATION_VERSION, String(version));
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

export async function personById(sql: Sql, id: string): Promise<PersonRow | undefined> {
  const [row] = await sql<PersonRow>`
    SELECT * FROM person WHERE district = ${sql.district} AND id = ${id}`;
  return row;
}

const ORGANISATION_VERSION = 'organisation-version';
