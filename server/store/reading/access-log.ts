import type { AccessLogRow } from '../entities/access.js';
import type { Reader } from '../reader.js';
import { recordScope, seenUnits } from '../scope.js';
import { page } from '../at-most.js';
import { part, type Sql } from '../sql.js';

/** A line of the log with the names of who read and of whom it was about. */
export type ReadWithNames = AccessLogRow & { person_name: string; record_name: string | null };

export interface ReadFilter {
  /** Of one record only. */
  record?: { type: string; id: string };
  offset: number;
  limit: number;
}

/** Who read of the records that the reader may see, and who of the reader's units looked for somebody in vain or read in a register; newest first, and how many lines there are. */
export async function readsOf(
  sql: Sql,
  reader: Reader,
  { record, offset, limit }: ReadFilter,
): Promise<{ reads: ReadWithNames[]; total: number }> {
  const of =
    record === undefined
      ? part``
      : part`AND l.record_type = ${record.type} AND l.record = ${record.id}`;
  const ofNobody = part`l.kind IN ('emergency', 'import') AND l.record IS NULL AND EXISTS (SELECT 1 FROM unit u
    WHERE u.district = l.district AND u.id = l.unit AND ${seenUnits(reader)})`;
  const seen = part`((r.id IS NOT NULL AND ${recordScope(reader)}) OR (${ofNobody}))`;
  const from = part`FROM access_log l
    LEFT JOIN record r ON r.district = l.district AND r.type = l.record_type AND r.id = l.record
    LEFT JOIN person p ON p.district = l.district AND p.id = l.person
    WHERE l.district = ${sql.district} ${of} AND ${seen}`;
  const [counted] = await sql<{ total: number }>`SELECT count(*) AS total ${from}`;
  const reads = await sql<ReadWithNames>`
    SELECT l.*, coalesce(p.name, l.person) AS person_name, r.name AS record_name ${from}
    ORDER BY l.at DESC, l.id DESC ${page({ limit, offset })}`;
  return { reads, total: counted?.total ?? 0 };
}
