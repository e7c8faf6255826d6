import type { Case } from '../../../engine/case.js';
import type { CaseRow } from '../entities/cases.js';
import type { Reader } from '../reader.js';
import { caseScopeOfMany, onlySubtree, seesAll } from '../cases-seen.js';
import { caseScope } from '../scope.js';
import { list, part, type Part, type Sql } from '../sql.js';
import { allCases, type CaseCount, keptCounts } from './case-counts.js';
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
  states: CaseCount[];
}

/** A page of cases, newest first. */
export async function caseList(sql: Sql, reader: Reader, filter: CaseFilter): Promise<CasePage> {
  const { state, offset, limit } = filter;
  const states = await countsOf(sql, reader, filter);
  const wanted = states.filter((row) => state === undefined || row.state === state);
  const total = wanted.reduce((sum, { count }) => sum + count, 0);
  if (total <= offset) return { cases: [], total, states };
  const byState = state === undefined ? part`` : part`AND c.state = ${state}`;
  const narrow = part`${conditionOf(filter)} ${byState}`;
  const leads = await whatLeads(sql, reader, { total, upTo: offset + limit });
  const cases = await sql<CaseWithRecord>`${COLUMNS} ${WITH_RECORD}
    WHERE c.district = ${sql.district} AND c.id IN
      (SELECT c.id ${amongAll(sql, reader, narrow, leads)} LIMIT ${limit} OFFSET ${offset})
    ${SORTED}`;
  return { cases, total, states };
}

/** How many open cases there are in which state of which process. */
export async function openCaseCounts(
  sql: Sql,
  reader: Reader,
): Promise<{ process: string; state: string; count: number }[]> {
  const sums = new Map<string, { process: string; state: string; count: number }>();
  for (const { process, state, count } of await countsOf(sql, reader, { open: true })) {
    const sum = sums.get(`${process}/${state}`);
    if (sum === undefined) sums.set(`${process}/${state}`, { process, state, count });
    else sum.count += count;
  }
  return [...sums.values()];
}

/** Of whoever sees just one unit with all below it, what is wanted may be counted already. */
function countsOf(sql: Sql, reader: Reader, narrowing: Narrowing): Promise<CaseCount[]> {
  const unit = onlySubtree(reader);
  const { record, q = '' } = narrowing;
  if (unit !== undefined && record === undefined && q.trim() === '')
    return keptCounts(sql, unit, narrowing);
  return sql<CaseCount>`SELECT c.process, c.state, c.pack_hash, count(*) AS count
      ${amongAll(sql, reader, conditionOf(narrowing))}
    GROUP BY c.process, c.state, c.pack_hash ORDER BY c.process, c.state, c.pack_hash`;
}

/** By which of the two a page is found: the order of all cases, or the units whose cases one sees. */
type Leads = 'order' | 'units';

/**
 * Whoever sees a good part of all cases soon meets those that are wanted among the newest; whoever sees few is led to
 * them by the units. At a hundredth of a million, a page is met among some thousands.
 */
async function whatLeads(
  sql: Sql,
  reader: Reader,
  { total, upTo }: { total: number; upTo: number },
): Promise<Leads> {
  if (seesAll(reader)) return 'order';
  if (onlySubtree(reader) === undefined) return 'units';
  return upTo * (await allCases(sql)) <= total * total ? 'order' : 'units';
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
      : part`AND (${like(part`c.headline`, words)} OR ${like(NAME_OF_RECORD, words)})`;
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

/**
 * The same among all that the reader sees, where none is named, and without the records: a database that may begin with
 * these walks through all of them.
 */
function amongAll(sql: Sql, reader: Reader, condition: Part, leads?: Leads): Part {
  const scope = leads === 'order' ? caseScope(reader) : caseScopeOfMany(sql, reader);
  const order = leads === undefined ? part`` : leads === 'order' ? NEWEST_FIRST : SORTED;
  return part`FROM cases c WHERE c.district = ${sql.district} AND ${condition} AND ${scope} ${order}`;
}

const NAME_OF_RECORD = part`(SELECT r.name FROM record r
  WHERE r.district = c.district AND r.type = c.record_type AND r.id = c.record)`;

const WITH_RECORD = part`FROM cases c
  JOIN record r ON r.district = c.district AND r.type = c.record_type AND r.id = c.record`;
