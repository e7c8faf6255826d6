import type { RecordRow, RecordUnitRow } from '../entities/records.js';
import type { Reader } from '../reader.js';
import { recordScope } from '../scope.js';
import { list, part, type Part, type Sql } from '../sql.js';
import { page } from '../at-most.js';
import { like } from './like.js';

export async function recordById(
  sql: Sql,
  reader: Reader,
  type: string,
  id: string,
): Promise<RecordRow | undefined> {
  const [row] = await sql<RecordRow>`
    SELECT r.* ${from(sql, reader, type)} AND r.id = ${id}`;
  return row;
}

export interface RecordFilter {
  type: string;
  /** The very unit that they belong to, in whichever relation. */
  unit?: string;
  /** Part of the name. */
  q?: string;
  offset: number;
  limit: number;
}

/** A page of records, by name. */
export async function recordList(
  sql: Sql,
  reader: Reader,
  { type, unit, q, offset, limit }: RecordFilter,
): Promise<{ records: RecordRow[]; total: number }> {
  const words = q?.trim() ?? '';
  const condition = part`${from(sql, reader, type)}
    ${unit === undefined ? part`` : part`AND ${ofUnit(sql, type, unit)}`}
    ${words === '' ? part`` : part`AND ${like(part`r.name`, words)}`}`;
  const records = await sql<RecordRow>`
    SELECT r.* ${condition} ORDER BY ${unit === undefined ? part`r.name` : FEW_BY_NAME}, r.id
    ${page({ limit, offset })}`;
  const [counted] = await sql<{ total: number }>`SELECT count(*) AS total ${condition}`;
  return { records, total: counted?.total ?? 0 };
}

/** The units of records that the reader has been shown. */
export async function unitsOfRecords(
  sql: Sql,
  type: string,
  records: string[],
): Promise<Pick<RecordUnitRow, 'record' | 'relation' | 'unit'>[]> {
  if (records.length === 0) return [];
  return sql`
    SELECT record, relation, unit FROM record_unit
    WHERE district = ${sql.district} AND type = ${type} AND record IN ${list(records)}
    ORDER BY record, relation`;
}

/** The one place where records are read for somebody. */
function from({ district }: Sql, reader: Reader, type: string): Part {
  return part`FROM record r
    WHERE r.district = ${district} AND r.type = ${type} AND ${recordScope(reader)}`;
}

/** Sorting an expression keeps SQLite from walking through all records by name instead. */
const FEW_BY_NAME = part`r.name || ''`;

function ofUnit({ district }: Sql, type: string, unit: string): Part {
  return part`r.id IN (SELECT m.record FROM record_unit m
    WHERE m.district = ${district} AND m.type = ${type} AND m.unit = ${unit})`;
}
