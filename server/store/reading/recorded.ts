import type { Instant } from '../../../engine/json.js';
import type { CaseEventRow, CaseRow } from '../entities/cases.js';
import type { RecordRow } from '../entities/records.js';
import type { Reader } from '../reader.js';
import { historyScope } from '../scope.js';
import { page } from '../at-most.js';
import { list, part, type Part, type Sql } from '../sql.js';

/** How much is recorded of the records of a reader's scope, and since when. */
export interface Extent {
  records: number;
  /** Null: nothing has happened to any of them. */
  since: Instant | null;
}

export async function extentOfHistory(sql: Sql, reader: Reader): Promise<Extent> {
  const [counted] = await sql<{ total: number }>`SELECT count(*) AS total ${from(sql, reader)}`;
  // Each by its index, oldest first: a minimum over a join would look at all there is.
  const cases = await sql<{ since: Instant }>`
    SELECT c.opened_at AS since FROM cases c
      JOIN record r ON r.district = c.district AND r.type = c.record_type AND r.id = c.record
    WHERE c.district = ${sql.district} AND ${historyScope(reader)} ORDER BY c.opened_at LIMIT 1`;
  const tellings = await sql<{ since: Instant }>`
    SELECT t.told_at AS since FROM telling t
      JOIN record r ON r.district = t.district AND r.type = t.record_type AND r.id = t.record
    WHERE t.district = ${sql.district} AND ${historyScope(reader)} ORDER BY t.told_at LIMIT 1`;
  const firsts = [...cases, ...tellings].map(({ since }) => since);
  const since = firsts.length === 0 ? null : Math.min(...firsts);
  return { records: counted?.total ?? 0, since };
}

/** The versions that cases run on or have run on. */
export async function versionsUsed(sql: Sql): Promise<{ hash: string; published_at: Instant }[]> {
  return sql<{ hash: string; published_at: Instant }>`
    SELECT v.hash, v.published_at FROM pack_version v WHERE v.district = ${sql.district}
      AND (v.active OR EXISTS (SELECT 1 FROM cases c
        WHERE c.district = v.district AND c.pack_hash = v.hash))
    ORDER BY v.published_at, v.hash`;
}

/** A page of the records of the reader's scope, always in the same order. */
export function recordsForHistory(
  sql: Sql,
  reader: Reader,
  { offset, limit }: { offset: number; limit: number },
): Promise<RecordRow[]> {
  return sql<RecordRow>`
    SELECT r.* ${from(sql, reader)} ORDER BY r.type, r.id ${page({ limit, offset })}`;
}

export type CaseOfHistory = Pick<CaseRow, 'id' | 'process' | 'pack_hash' | 'record'>;

/** All that was told of a record by one signal, in one text: see happenedTo. */
export interface TellingsOfHistory {
  record: string;
  signal: string;
  told: string;
}

/**
 * What happened to records that the reader's scope holds; of what was told, by these signals. One row for a record and
 * a signal, since a driver takes longer to make a row than the database to find it. In `told` a line is a telling:
 * when, a space, its event, a space, its data; JSON has no line breaks of its own.
 */
export async function happenedTo(
  sql: Sql,
  reader: Reader,
  { type, ids, signals }: { type: string; ids: string[]; signals: string[] },
): Promise<{
  cases: CaseOfHistory[];
  events: Pick<CaseEventRow, 'case_id' | 'event' | 'effects'>[];
  tellings: TellingsOfHistory[];
}> {
  const cases = await sql<CaseOfHistory>`
    SELECT c.id, c.process, c.pack_hash, c.record FROM cases c
    WHERE c.district = ${sql.district} AND c.record_type = ${type}
      AND c.record IN ${seen(sql, reader, type, ids)}
    ORDER BY c.id`;
  const events = await sql<Pick<CaseEventRow, 'case_id' | 'event' | 'effects'>>`
    SELECT e.case_id, e.event, e.effects FROM case_event e
    WHERE e.district = ${sql.district} AND e.case_id IN ${list(cases.map(({ id }) => id))}
    ORDER BY e.case_id, e.sequence`;
  const tellings = await sql<TellingsOfHistory>`
    SELECT t.record, t.signal,
      string_agg(CAST(t.told_at AS text) || ' ' || t.event || ' ' || t.data, ${'\n'}) AS told
    FROM telling t
    WHERE t.district = ${sql.district} AND t.signal IN ${list(signals)} AND t.record_type = ${type}
      AND t.record IN ${seen(sql, reader, type, ids)}
    GROUP BY t.record, t.signal`;
  return { cases, events, tellings };
}

/** Those of the records that the reader's scope holds. */
function seen({ district }: Sql, reader: Reader, type: string, ids: string[]): Part {
  return part`(SELECT r.id FROM record r WHERE r.district = ${district} AND r.type = ${type}
    AND r.id IN ${list(ids)} AND ${historyScope(reader)})`;
}

function from({ district }: Sql, reader: Reader): Part {
  return part`FROM record r WHERE r.district = ${district} AND ${historyScope(reader)}`;
}
