import type { Case } from '../../../engine/case.js';
import type { CaseRow } from '../entities/cases.js';
import type { Reader } from '../reader.js';
import { caseScope, caseScopeOfMany, onlySubtree } from '../scope.js';
import { list, part, type Part, type Sql } from '../sql.js';
import { like } from './like.js';

/** A case with the name and the data (JSON) of its record. */
export type CaseWithRecord = CaseRow & { record_name: string; record_data: string };

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

/** All cases of a record, newest first. */
export function casesOfRecord(
  sql: Sql,
  reader: Reader,
  type: string,
  record: string,
): Promise<CaseWithRecord[]> {
  return select(sql, reader, part`c.record_type = ${type} AND c.record = ${record}`, SORTED);
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

export interface CaseFilter {
  process?: string;
  state?: string;
  open?: boolean;
  record?: { type: string; id: string };
  /** Part of the headline or of the record's name. */
  q?: string;
  offset: number;
  limit: number;
}

export interface CasePage {
  cases: CaseWithRecord[];
  total: number;
  /** How many cases of which state there are, whichever state is asked for. */
  states: { process: string; state: string; pack_hash: string; count: number }[];
}

/** A page of cases, newest first. */
export async function caseList(sql: Sql, reader: Reader, filter: CaseFilter): Promise<CasePage> {
  const { state, offset, limit } = filter;
  const wide = conditionOf(filter);
  const narrow = state === undefined ? wide : part`${wide} AND c.state = ${state}`;
  const page = part`${NEWEST_FIRST} LIMIT ${limit} OFFSET ${offset}`;
  const states = await countsOf(sql, reader, filter);
  const wanted = states.filter((row) => state === undefined || row.state === state);
  const total = wanted.reduce((sum, { count }) => sum + count, 0);
  const cases = await sql<CaseWithRecord>`${COLUMNS} ${amongAll(sql, reader, narrow)} ${page}`;
  return { cases, total, states };
}

/** How many open cases there are in which state of which process. */
export function openCaseCounts(
  sql: Sql,
  reader: Reader,
): Promise<{ process: string; state: string; count: number }[]> {
  const unit = onlySubtree(reader);
  if (unit !== undefined)
    return sql<{ process: string; state: string; count: number }>`
      SELECT k.process, k.state, CAST(sum(k.n) AS bigint) AS count FROM case_count k
      WHERE k.district = ${sql.district} AND k.unit = ${unit} AND k.closed = 0
      GROUP BY k.process, k.state HAVING sum(k.n) > 0 ORDER BY k.process, k.state`;
  return sql<{ process: string; state: string; count: number }>`
    SELECT c.process, c.state, count(*) AS count
      ${amongAll(sql, reader, conditionOf({ open: true }))}
    GROUP BY c.process, c.state ORDER BY c.process, c.state`;
}

/** Of whoever sees just one unit with all below it, what is wanted may be counted already. */
function countsOf(sql: Sql, reader: Reader, filter: CaseFilter): Promise<CasePage['states']> {
  const unit = onlySubtree(reader);
  const { process, open, record, q = '' } = filter;
  if (unit === undefined || record !== undefined || q.trim() !== '')
    return sql<CasePage['states'][number]>`
      SELECT c.process, c.state, c.pack_hash, count(*) AS count
        ${amongAll(sql, reader, conditionOf(filter))}
      GROUP BY c.process, c.state, c.pack_hash ORDER BY c.process, c.state, c.pack_hash`;
  const byProcess = process === undefined ? part`` : part`AND k.process = ${process}`;
  const byOpen = open === undefined ? part`` : part`AND k.closed = ${open ? 0 : 1}`;
  return sql<CasePage['states'][number]>`
    SELECT k.process, k.state, k.pack_hash, CAST(sum(k.n) AS bigint) AS count FROM case_count k
    WHERE k.district = ${sql.district} AND k.unit = ${unit} ${byProcess} ${byOpen}
    GROUP BY k.process, k.state, k.pack_hash HAVING sum(k.n) > 0
    ORDER BY k.process, k.state, k.pack_hash`;
}

const NEWEST_FIRST = part`ORDER BY c.opened_at DESC, c.id DESC`;

/** The same for few: the sign keeps SQLite from walking through all cases in this order instead. */
const SORTED = part`ORDER BY +c.opened_at DESC, c.id DESC`;

type Narrowing = Pick<CaseFilter, 'process' | 'open' | 'record' | 'q'>;

function conditionOf({ process, open, record, q }: Narrowing): Part {
  const byProcess = process === undefined ? part`` : part`AND c.process = ${process}`;
  const byOpen =
    open === undefined
      ? part``
      : open
        ? part`AND c.closed_at IS NULL`
        : part`AND c.closed_at IS NOT NULL`;
  const byRecord =
    record === undefined
      ? part``
      : part`AND c.record_type = ${record.type} AND c.record = ${record.id}`;
  const words = q?.trim() ?? '';
  const byWords =
    words === ''
      ? part``
      : part`AND (${like(part`c.headline`, words)} OR ${like(part`r.name`, words)})`;
  return part`1 = 1 ${byProcess} ${byOpen} ${byRecord} ${byWords}`;
}

function select(sql: Sql, reader: Reader, condition: Part, order: Part): Promise<CaseWithRecord[]> {
  return sql<CaseWithRecord>`${COLUMNS} ${from(sql, reader, condition)} ${order}`;
}

const COLUMNS = part`SELECT c.*, r.name AS record_name, r.data AS record_data`;

/** Cases as they are read for somebody, where some are named. */
function from({ district }: Sql, reader: Reader, condition: Part): Part {
  return part`${WITH_RECORD} WHERE c.district = ${district} AND ${condition}
    AND ${caseScope(reader)}`;
}

/** The same among all that the reader sees, where none is named. */
function amongAll({ district }: Sql, reader: Reader, condition: Part): Part {
  return part`${WITH_RECORD} WHERE c.district = ${district} AND ${condition}
    AND ${caseScopeOfMany(reader)}`;
}

const WITH_RECORD = part`FROM cases c
  JOIN record r ON r.district = c.district AND r.type = c.record_type AND r.id = c.record`;
