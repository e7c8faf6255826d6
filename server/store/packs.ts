import type { Instant } from '../../engine/json.js';
import type { PackVersionRow } from './entities/installation.js';
import type { PackActivationRow } from './entities/publication.js';
import type { Sql } from './sql.js';

/** A version in a list: without its files, with the number of open cases that run on it. */
export type PackVersionLine = Omit<PackVersionRow, 'files'> & { open_cases: number };

export async function activeHash(sql: Sql): Promise<string | undefined> {
  const [row] = await sql<Pick<PackVersionRow, 'hash'>>`
    SELECT hash FROM pack_version WHERE district = ${sql.district} AND active`;
  return row?.hash;
}

/** The version in force, and of which pack it is. */
export async function activeVersion(
  sql: Sql,
): Promise<Pick<PackVersionRow, 'hash' | 'pack'> | undefined> {
  const [row] = await sql<Pick<PackVersionRow, 'hash' | 'pack'>>`
    SELECT hash, pack FROM pack_version WHERE district = ${sql.district} AND active`;
  return row;
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
  approvedBy: string | null;
  note: string | null;
}

/** Puts a version in force. One whose content is known is not stored twice. */
export async function activate(sql: Sql, version: NewPackVersion): Promise<void> {
  const { hash, pack, title, files, at, by, note } = version;
  const isLive = (await activeHash(sql)) === hash;
  await sql`UPDATE pack_version SET active = FALSE WHERE district = ${sql.district} AND active`;
  await sql`
    INSERT INTO pack_version
      (district, hash, pack, version, title, files, published_at, published_by, note, active)
    VALUES (${sql.district}, ${hash}, ${pack}, ${version.version}, ${title}, ${files}, ${at}, ${by},
      ${note}, TRUE)
    ON CONFLICT (district, hash) DO UPDATE SET active = TRUE`;
  if (!isLive)
    await addActivation(sql, { hash, at, person: by, approved_by: version.approvedBy, note });
}

/** Puts a version in force that was in force before. */
export async function activateAgain(
  sql: Sql,
  activation: Omit<PackActivationRow, 'district' | 'number'>,
): Promise<void> {
  await sql`UPDATE pack_version SET active = FALSE WHERE district = ${sql.district} AND active`;
  await sql`UPDATE pack_version SET active = TRUE
    WHERE district = ${sql.district} AND hash = ${activation.hash}`;
  await addActivation(sql, activation);
}

/** What came into force when, latest first. */
export function activations(sql: Sql): Promise<PackActivationRow[]> {
  return sql<PackActivationRow>`
    SELECT * FROM pack_activation WHERE district = ${sql.district} ORDER BY number DESC`;
}

async function addActivation(
  sql: Sql,
  { hash, at, person, approved_by, note }: Omit<PackActivationRow, 'district' | 'number'>,
): Promise<void> {
  await sql`
    INSERT INTO pack_activation (district, number, hash, at, person, approved_by, note)
    VALUES (${sql.district},
      (SELECT coalesce(max(number), 0) + 1 FROM pack_activation WHERE district = ${sql.district}),
      ${hash}, ${at}, ${person}, ${approved_by}, ${note})`;
}
