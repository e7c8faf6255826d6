import type { Instant } from '../../engine/json.js';
import type { PackVersionRow } from './entities/installation.js';
import type { Sql } from './sql.js';

/** A version in a list: without its files, with the number of open cases that run on it. */
export type PackVersionLine = Omit<PackVersionRow, 'files'> & { open_cases: number };

export async function activeHash(sql: Sql): Promise<string | undefined> {
  const [row] = await sql<Pick<PackVersionRow, 'hash'>>`
    SELECT hash FROM pack_version WHERE district = ${sql.district} AND active`;
  return row?.hash;
}

export async function packFiles(sql: Sql, hash: string): Promise<string | undefined> {
  const [row] = await sql<Pick<PackVersionRow, 'files'>>`
    SELECT files FROM pack_version WHERE district = ${sql.district} AND hash = ${hash}`;
  return row?.files;
}

/** The version of a pack that was published last. */
export async function latestVersionOf(sql: Sql, pack: string): Promise<PackVersionRow | undefined> {
  const [row] = await sql<PackVersionRow>`
    SELECT * FROM pack_version WHERE district = ${sql.district} AND pack = ${pack}
    ORDER BY published_at DESC, hash LIMIT 1`;
  return row;
}

/** Newest first. */
export function packVersions(sql: Sql): Promise<PackVersionLine[]> {
  return sql<PackVersionLine>`
    SELECT v.district, v.hash, v.pack, v.version, v.title, v.published_at, v.published_by, v.note, v.active,
      (SELECT count(*) FROM cases c WHERE c.district = v.district AND c.pack_hash = v.hash
        AND c.closed_at IS NULL) AS open_cases
    FROM pack_version v WHERE v.district = ${sql.district}
    ORDER BY v.published_at DESC, v.hash`;
}

export interface NewPackVersion {
  hash: string;
  pack: string;
  version: string;
  title: string;
  files: string;
  at: Instant;
  by: string | null;
  note: string | null;
}

/** Puts a version in force. One whose content is known is not stored twice. */
export async function activate(sql: Sql, version: NewPackVersion): Promise<void> {
  const { hash, pack, title, files, at, by, note } = version;
  await sql`UPDATE pack_version SET active = FALSE WHERE district = ${sql.district} AND active`;
  await sql`
    INSERT INTO pack_version
      (district, hash, pack, version, title, files, published_at, published_by, note, active)
    VALUES (${sql.district}, ${hash}, ${pack}, ${version.version}, ${title}, ${files}, ${at}, ${by},
      ${note}, TRUE)
    ON CONFLICT (district, hash) DO UPDATE SET active = TRUE`;
}
