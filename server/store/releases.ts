import type { Instant } from '../../engine/json.js';
import type { DraftReleaseRow } from './entities/publication.js';
import type { Sql } from './sql.js';

/** The last wish to put a draft in force. */
export async function lastRelease(sql: Sql, draft: string): Promise<DraftReleaseRow | undefined> {
  const [row] = await sql<DraftReleaseRow>`
    SELECT * FROM draft_release WHERE district = ${sql.district} AND draft = ${draft}
    ORDER BY number DESC LIMIT 1`;
  return row;
}

/** The last wish of every draft that is open, by draft. */
export async function openReleases(sql: Sql): Promise<Map<string, DraftReleaseRow>> {
  const rows = await sql<DraftReleaseRow>`
    SELECT r.* FROM draft_release r
    JOIN draft d ON d.district = r.district AND d.id = r.draft AND d.state = 'open'
    WHERE r.district = ${sql.district} ORDER BY r.draft, r.number`;
  return new Map(rows.map((row) => [row.draft, row]));
}

/** The one that is to come into force first, of those whose time has come. */
export async function dueRelease(sql: Sql, now: Instant): Promise<DraftReleaseRow | undefined> {
  const [row] = await sql<DraftReleaseRow>`
    SELECT * FROM draft_release
    WHERE district = ${sql.district} AND state = 'scheduled' AND effective_at <= ${now}
    ORDER BY effective_at, draft LIMIT 1`;
  return row;
}

/** Adds a wish; what was wished before and not decided is withdrawn by it. */
export async function addRelease(
  sql: Sql,
  release: Omit<DraftReleaseRow, 'district' | 'number' | 'decided_at' | 'decided_by' | 'words'>,
): Promise<void> {
  const { draft, revision, state, asked_at, asked_by, plan, effective_at } = release;
  await sql`UPDATE draft_release SET state = 'withdrawn'
    WHERE district = ${sql.district} AND draft = ${draft} AND state IN ('waiting', 'scheduled')`;
  await sql`
    INSERT INTO draft_release (district, draft, number, revision, state, asked_at, asked_by, plan,
      effective_at)
    VALUES (${sql.district}, ${draft},
      (SELECT coalesce(max(number), 0) + 1 FROM draft_release
        WHERE district = ${sql.district} AND draft = ${draft}),
      ${revision}, ${state}, ${asked_at}, ${asked_by}, ${plan}, ${effective_at})`;
}

/** Decides about a wish, if it still stands as it was read. */
export async function decideRelease(
  sql: Sql,
  { draft, number, state }: Pick<DraftReleaseRow, 'draft' | 'number' | 'state'>,
  decision: Pick<DraftReleaseRow, 'state' | 'decided_at' | 'decided_by'> & { words?: string },
): Promise<boolean> {
  const decided = await sql`
    UPDATE draft_release SET state = ${decision.state}, decided_at = ${decision.decided_at},
      decided_by = ${decision.decided_by}, words = ${decision.words ?? null}
    WHERE district = ${sql.district} AND draft = ${draft} AND number = ${number}
      AND state = ${state}
    RETURNING draft`;
  return decided.length > 0;
}

/** How many may publish. */
export async function countPublishers(sql: Sql): Promise<number> {
  const [row] = await sql<{ count: number }>`
    SELECT count(*) AS count FROM person WHERE district = ${sql.district} AND administrator`;
  return row?.count ?? 0;
}
