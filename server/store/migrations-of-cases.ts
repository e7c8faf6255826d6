import type { Words } from '../../engine/issue.js';
import type { Instant } from '../../engine/json.js';
import type { CaseMoveRow, MigrationRow } from './entities/publication.js';
import { atMost } from './at-most.js';
import { list, part, type Sql } from './sql.js';

/** An open case with what its record says, as a rehearsal of a migration reads it. */
export interface CaseToMove {
  id: string;
  process: string;
  state: string;
  pack_hash: string;
  snapshot: string;
  /** JSON. */
  record_data: string;
}

/** Open cases on other versions than one, in the order of their ids. For the rehearsal, which shows nobody a case. */
export function openCasesNotOn(
  sql: Sql,
  hash: string,
  after: string,
  limit: number,
): Promise<CaseToMove[]> {
  return sql<CaseToMove>`
    SELECT c.id, c.process, c.state, c.pack_hash, c.snapshot, r.data AS record_data FROM cases c
    JOIN record r ON r.district = c.district AND r.type = c.record_type AND r.id = c.record
    WHERE c.district = ${sql.district} AND c.closed_at IS NULL AND c.pack_hash <> ${hash}
      AND c.id > ${after}
    ORDER BY c.id ${atMost(limit)}`;
}

/** The versions on which cases are open, but one. */
export async function versionsInUse(sql: Sql, but: string): Promise<string[]> {
  const rows = await sql<{ pack_hash: string }>`
    SELECT DISTINCT pack_hash FROM cases
    WHERE district = ${sql.district} AND closed_at IS NULL AND pack_hash <> ${but}`;
  return rows.map(({ pack_hash }) => pack_hash).sort();
}

export async function beginMigration(
  sql: Sql,
  { id, hash, sources, mapping, at, person }: Omit<MigrationRow, 'district' | 'done_at'>,
): Promise<void> {
  await sql`INSERT INTO migration (district, id, hash, sources, mapping, at, person)
    VALUES (${sql.district}, ${id}, ${hash}, ${sources}, ${mapping}, ${at}, ${person})`;
}

/** The migration that was begun first and is not done. */
export async function runningMigration(sql: Sql): Promise<MigrationRow | undefined> {
  const [row] = await sql<MigrationRow>`
    SELECT * FROM migration WHERE district = ${sql.district} AND done_at IS NULL
    ORDER BY at, id LIMIT 1`;
  return row;
}

export async function endMigration(sql: Sql, id: string, at: Instant): Promise<void> {
  await sql`UPDATE migration SET done_at = ${at}
    WHERE district = ${sql.district} AND id = ${id} AND done_at IS NULL`;
}

/** Cases that a migration has not come to yet. What began on a former version after it is not its own. */
export async function casesToMove(
  sql: Sql,
  { id, hash, sources, at }: MigrationRow,
  limit: number,
): Promise<string[]> {
  const rows = await sql<{ id: string }>`
    SELECT c.id FROM cases c
    WHERE ${waiting({ id, hash, sources, at, district: sql.district })}
    ORDER BY c.id ${atMost(limit)}`;
  return rows.map((row) => row.id);
}

/** Keeps what became of a case. Said again it is the same. */
export async function keepMove(
  sql: Sql,
  move: { migration: string; case: string; from: string; at: Instant; reason?: Words },
): Promise<void> {
  const reason = move.reason === undefined ? null : JSON.stringify(move.reason);
  await sql`
    INSERT INTO case_move (district, migration, case_id, from_hash, at, reason)
    VALUES (${sql.district}, ${move.migration}, ${move.case}, ${move.from}, ${move.at}, ${reason})
    ON CONFLICT (district, migration, case_id) DO NOTHING`;
}

/** How far a migration is. */
export interface MigrationProgress {
  migration: MigrationRow;
  waiting: number;
  moved: number;
  /** Why cases stayed where they were, and how many. */
  stayed: { reason: Words; count: number }[];
}

/** All migrations, latest first. */
export async function migrations(sql: Sql): Promise<MigrationProgress[]> {
  const rows = await sql<MigrationRow>`
    SELECT * FROM migration WHERE district = ${sql.district} ORDER BY at DESC, id DESC`;
  return Promise.all(rows.map((row) => progressOf(sql, row)));
}

async function progressOf(sql: Sql, migration: MigrationRow): Promise<MigrationProgress> {
  const counted = await sql<{ reason: string | null; count: number }>`
    SELECT reason, count(*) AS count FROM case_move
    WHERE district = ${sql.district} AND migration = ${migration.id} GROUP BY reason`;
  const [left] =
    migration.done_at === null
      ? await sql<{
          count: number;
        }>`SELECT count(*) AS count FROM cases c WHERE ${waiting(migration)}`
      : [];
  return {
    migration,
    waiting: left?.count ?? 0,
    moved: counted.find(({ reason }) => reason === null)?.count ?? 0,
    stayed: counted.flatMap(({ reason, count }) =>
      reason === null ? [] : [{ reason: JSON.parse(reason) as Words, count }],
    ),
  };
}

/** From which version, and when, cases were moved that went on. */
export async function movesOf(
  sql: Sql,
  cases: readonly string[],
): Promise<Pick<CaseMoveRow, 'case_id' | 'from_hash' | 'at'>[]> {
  const [any] = await sql`SELECT 1 FROM case_move WHERE district = ${sql.district} LIMIT 1`;
  if (any === undefined) return [];
  const found: Pick<CaseMoveRow, 'case_id' | 'from_hash' | 'at'>[] = [];
  for (let from = 0; from < cases.length; from += AT_ONCE)
    found.push(
      ...(await sql<CaseMoveRow>`
        SELECT case_id, from_hash, at FROM case_move
        WHERE district = ${sql.district} AND reason IS NULL
          AND case_id IN ${list(cases.slice(from, from + AT_ONCE))}
        ORDER BY at`),
    );
  return found;
}

/** As many as one statement takes well. */
const AT_ONCE = 500;

function waiting({
  district,
  id,
  hash,
  sources,
  at,
}: Pick<MigrationRow, 'district' | 'id' | 'hash' | 'sources' | 'at'>) {
  return part`c.district = ${district} AND c.closed_at IS NULL AND c.pack_hash <> ${hash}
    AND c.pack_hash IN ${list(JSON.parse(sources) as string[])} AND c.opened_at <= ${at}
    AND NOT EXISTS (SELECT 1 FROM case_move m WHERE m.district = c.district
      AND m.migration = ${id} AND m.case_id = c.id)`;
}
