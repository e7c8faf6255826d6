import type { Case } from '../../../engine/case.js';
import type { CaseRow } from '../entities/cases.js';
import type { Reader } from '../reader.js';
import { caseScope } from '../scope.js';
import { list, part, type Part, type Sql } from '../sql.js';
import { partedCases } from './parted.js';

/** A case with the name and the data (JSON) of its record. */
export type CaseWithRecord = CaseRow & {
  record_name: string;
  record_data: string;
  /** The units (JSON) that the record went from: the case is told as it was then. Left out or null: it is told as it is. */
  record_units?: string | null;
};

/** Whether a case is told as it was when its record went away. */
export function isParted({ record_units: units }: CaseWithRecord): boolean {
  return typeof units === 'string';
}

/** The case itself. */
export function snapshotOf({ snapshot }: Pick<CaseRow, 'snapshot'>): Case {
  return JSON.parse(snapshot) as Case;
}

export async function caseById(
  sql: Sql,
  reader: Reader,
  id: string,
): Promise<CaseWithRecord | undefined> {
  return (await casesById(sql, reader, [id])).get(id);
}

/** Those of the cases that the reader may see, by id. */
export async function casesById(
  sql: Sql,
  reader: Reader,
  ids: string[],
): Promise<Map<string, CaseWithRecord>> {
  if (ids.length === 0) return new Map();
  const rows = await select(sql, reader, part`c.id IN ${list([...new Set(ids)])}`, part``);
  return new Map(rows.map((row) => [row.id, row]));
}

/** A case as it is; for those from whom its record has gone, as it was then. */
export async function caseSeen(
  sql: Sql,
  reader: Reader,
  id: string,
): Promise<CaseWithRecord | undefined> {
  return (await casesSeen(sql, reader, [id])).get(id);
}

/** Several of them, by id. */
export async function casesSeen(
  sql: Sql,
  reader: Reader,
  ids: string[],
): Promise<Map<string, CaseWithRecord>> {
  const present = await casesById(sql, reader, ids);
  const others = [...new Set(ids)].filter((id) => !present.has(id));
  if (others.length === 0) return present;
  const parted = await selectParted(sql, reader, part`c.id IN ${list(others)}`);
  return new Map([...present, ...parted.map((row) => [row.id, row] as const)]);
}

/** All cases of a record, newest first; as they were, where it has gone away since. */
export async function casesOfRecord(
  sql: Sql,
  reader: Reader,
  type: string,
  record: string,
): Promise<CaseWithRecord[]> {
  const ofRecord = part`c.record_type = ${type} AND c.record = ${record}`;
  const present = await select(sql, reader, ofRecord, SORTED);
  const parted = await selectParted(sql, reader, ofRecord);
  return [...present, ...parted].sort((one, other) => (isNewer(one, other) ? -1 : 1));
}

function isNewer(one: CaseRow, other: CaseRow): boolean {
  return one.opened_at === other.opened_at ? one.id > other.id : one.opened_at > other.opened_at;
}

/** The open cases of records, newest first. */
export async function openCasesOfRecords(
  sql: Sql,
  reader: Reader,
  type: string,
  records: string[],
): Promise<CaseWithRecord[]> {
  if (records.length === 0) return [];
  const open = part`c.record_type = ${type} AND c.record IN ${list(records)}
    AND c.closed_at IS NULL`;
  return select(sql, reader, open, SORTED);
}

/** Newest first, where they are few: the sign keeps SQLite from walking through all cases in this order instead. */
export const SORTED = part`ORDER BY +c.opened_at DESC, c.id DESC`;

function selectParted(sql: Sql, reader: Reader, narrow: Part): Promise<CaseWithRecord[]> {
  return sql<CaseWithRecord>`SELECT c.* FROM ${partedCases(sql, reader, narrow)} c
    WHERE c.district = ${sql.district}`;
}

function select(sql: Sql, reader: Reader, condition: Part, order: Part): Promise<CaseWithRecord[]> {
  return sql<CaseWithRecord>`${COLUMNS} ${from(sql, reader, condition)} ${order}`;
}

export const COLUMNS = part`SELECT c.*, r.name AS record_name, r.data AS record_data`;

/** Cases as they are read for somebody, where some are named. */
function from({ district }: Sql, reader: Reader, condition: Part): Part {
  return part`${WITH_RECORD} WHERE c.district = ${district} AND ${condition}
    AND ${caseScope(reader)}`;
}

export const WITH_RECORD = part`FROM cases c
  JOIN record r ON r.district = c.district AND r.type = c.record_type AND r.id = c.record`;
