import type { Instant } from '../../engine/json.js';
import { Conflict } from './conflict.js';
import type { DraftChangeRow, DraftFileRow, DraftRow } from './entities/drafts.js';
import type { DraftBaseRow } from './entities/publication.js';
import type { Sql } from './sql.js';

/** A draft in a list: without the pack beneath it. */
export type DraftLine = Omit<DraftRow, 'base_files'>;

/** What is being worked on, last changed first; what was published or discarded is done with. */
export function openDrafts(sql: Sql): Promise<DraftLine[]> {
  return sql<DraftLine>`
    SELECT district, id, pack, title, base_hash, state, revision, created_at, created_by, changed_at,
      changed_by
    FROM draft WHERE district = ${sql.district} AND state = 'open'
    ORDER BY changed_at DESC, id`;
}

export async function draftById(sql: Sql, id: string): Promise<DraftRow | undefined> {
  const [row] = await sql<DraftRow>`
    SELECT * FROM draft WHERE district = ${sql.district} AND id = ${id}`;
  return row;
}

/** The files in which a draft differs from the version it began from. */
export function draftFiles(sql: Sql, draft: string): Promise<DraftFileRow[]> {
  return sql<DraftFileRow>`
    SELECT * FROM draft_file WHERE district = ${sql.district} AND draft = ${draft} ORDER BY path`;
}

/** What was done after a revision, latest first. */
export function draftChanges(sql: Sql, draft: string, after = 0): Promise<DraftChangeRow[]> {
  return sql<DraftChangeRow>`
    SELECT * FROM draft_change
    WHERE district = ${sql.district} AND draft = ${draft} AND revision > ${after}
    ORDER BY revision DESC, path`;
}

export async function insertDraft(
  sql: Sql,
  draft: Omit<DraftRow, 'district' | 'state' | 'revision' | 'changed_at' | 'changed_by'>,
): Promise<void> {
  const { id, pack, title, base_hash, base_files, created_at, created_by } = draft;
  await sql`
    INSERT INTO draft (district, id, pack, title, base_hash, base_files, state, revision, created_at,
      created_by, changed_at, changed_by)
    VALUES (${sql.district}, ${id}, ${pack}, ${title}, ${base_hash}, ${base_files}, 'open', 0,
      ${created_at}, ${created_by}, ${created_at}, ${created_by})`;
}

/**
 * Counts a change of an open draft.
 *
 * @param draft as it was read: where it has changed since, the work is to be begun again
 */
export async function nextRevision(
  sql: Sql,
  { id, revision }: Pick<DraftRow, 'id' | 'revision'>,
  { at, by }: { at: Instant; by: string },
): Promise<number> {
  const [row] = await sql<{ revision: number }>`
    UPDATE draft SET revision = revision + 1, changed_at = ${at}, changed_by = ${by}
    WHERE district = ${sql.district} AND id = ${id} AND state = 'open' AND revision = ${revision}
    RETURNING revision`;
  if (row === undefined) throw new Conflict();
  return row.revision;
}

export async function keepDraftFile(
  sql: Sql,
  { draft, path, text, revision }: Omit<DraftFileRow, 'district'>,
): Promise<void> {
  await sql`
    INSERT INTO draft_file (district, draft, path, text, revision)
    VALUES (${sql.district}, ${draft}, ${path}, ${text}, ${revision})
    ON CONFLICT (district, draft, path) DO UPDATE SET text = ${text}, revision = ${revision}`;
}

export async function addDraftChange(
  sql: Sql,
  change: Omit<DraftChangeRow, 'district'>,
): Promise<void> {
  const { draft, revision, path, at, person, label, place, removed, inserted } = change;
  await sql`
    INSERT INTO draft_change (district, draft, revision, path, at, person, label, place, removed,
      inserted)
    VALUES (${sql.district}, ${draft}, ${revision}, ${path}, ${at}, ${person}, ${label}, ${place},
      ${removed}, ${inserted})`;
}

/** Ends the work on a draft. Whether it was open until now, and as it was read. */
export async function closeDraft(
  sql: Sql,
  { id, revision }: Pick<DraftRow, 'id' | 'revision'>,
  { state, at, by }: { state: 'published' | 'discarded'; at: Instant; by: string },
): Promise<boolean> {
  const closed = await sql`
    UPDATE draft SET state = ${state}, changed_at = ${at}, changed_by = ${by}
    WHERE district = ${sql.district} AND id = ${id} AND state = 'open' AND revision = ${revision}
    RETURNING id`;
  return closed.length > 0;
}

/** From now on a draft stands on another version; on which it stood is kept with the change by which it left it. */
export async function rebaseDraft(
  sql: Sql,
  { id, base_hash, base_files }: Pick<DraftRow, 'id' | 'base_hash' | 'base_files'>,
  next: Omit<DraftBaseRow, 'district' | 'draft'>,
): Promise<void> {
  await sql`
    INSERT INTO draft_base (district, draft, revision, hash, files)
    VALUES (${sql.district}, ${id}, ${next.revision}, ${base_hash}, ${base_files})`;
  await sql`UPDATE draft SET base_hash = ${next.hash}, base_files = ${next.files}
    WHERE district = ${sql.district} AND id = ${id}`;
}

/** On what a draft stood after a revision, where it is not what it stands on now. */
export async function baseAfter(
  sql: Sql,
  draft: string,
  revision: number,
): Promise<Pick<DraftBaseRow, 'hash' | 'files'> | undefined> {
  const [row] = await sql<DraftBaseRow>`
    SELECT * FROM draft_base
    WHERE district = ${sql.district} AND draft = ${draft} AND revision > ${revision}
    ORDER BY revision LIMIT 1`;
  return row;
}

/** The change by which a draft was last set on something else; 0 where it stands on what it began with. */
export async function lastBaseRevision(sql: Sql, draft: string): Promise<number> {
  const [row] = await sql<{ revision: number | null }>`
    SELECT max(revision) AS revision FROM draft_base
    WHERE district = ${sql.district} AND draft = ${draft}`;
  return row?.revision ?? 0;
}
