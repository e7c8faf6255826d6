import { caseScopeOfMany, onlySubtree, seesAll } from '../cases-seen.js';
import type { Reader } from '../reader.js';
import { caseScope } from '../scope.js';
import { part, type Part, type Sql } from '../sql.js';
import { allCases, type CaseCount, keptCounts } from './case-counts.js';
import { type CaseWithRecord, COLUMNS, SORTED, WITH_RECORD } from './cases.js';
import { like } from './like.js';
import { atMost, page } from '../at-most.js';
import { partedCases } from './parted.js';

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

/**
 * A page of cases, newest first. Those whose record has gone away stand among them as they were then, but not among the
 * open ones: they are others' work now.
 */
export async function caseList(sql: Sql, reader: Reader, filter: CaseFilter): Promise<CasePage> {
  const { offset } = filter;
  const present = await countsOf(sql, reader, filter);
  const parted = await partedCounts(sql, reader, filter);
  const total = inState(present, filter) + inState(parted, filter);
  const states = [...present, ...parted];
  if (total <= offset) return { cases: [], total, states };
  const all = await presentOnes(sql, reader, filter, inState(present, filter));
  if (inState(parted, filter) === 0) return { cases: await all.page(), total, states };
  const gone = part`${amongParted(sql, reader, filter)} ${inThe(filter)}`;
  const cases = await sql<CaseWithRecord>`SELECT c.* FROM (
      SELECT ${columns(part`r.name`, part`r.data`, part`NULL`)} ${all.upToPage}
      UNION ALL SELECT ${columns(part`c.record_name`, part`c.record_data`, part`c.record_units`)} ${gone}) c
    ${NEWEST_FIRST} ${page({ limit: filter.limit, offset })}`;
  return { cases, total, states };
}

/** Of those that are seen as they are: the page, and where the page's begin and all before them. */
async function presentOnes(sql: Sql, reader: Reader, filter: CaseFilter, total: number) {
  const { limit, offset } = filter;
  const narrow = part`${conditionOf(filter)} ${inThe(filter)}`;
  const leads = await whatLeads(sql, reader, { total, upTo: offset + limit });
  const some = (rows: Part) => part`${WITH_RECORD} WHERE c.district = ${sql.district} AND c.id IN
    (SELECT c.id ${amongAll(sql, reader, narrow, leads)} ${rows})`;
  return {
    upToPage: some(atMost(offset + limit)),
    page: () => sql<CaseWithRecord>`${COLUMNS} ${some(page({ limit, offset }))} ${SORTED}`,
  };
}

function inThe({ state }: CaseFilter): Part {
  return state === undefined ? part`` : part`AND c.state = ${state}`;
}

function inState(counts: CaseCount[], { state }: CaseFilter): number {
  return counts
    .filter((row) => state === undefined || row.state === state)
    .reduce((sum, { count }) => sum + count, 0);
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
  return counted(sql, amongAll(sql, reader, conditionOf(narrowing)));
}

/** From whoever sees all nothing ever goes, and none of those that went is open for whom it went from. */
async function partedCounts(sql: Sql, reader: Reader, filter: Narrowing): Promise<CaseCount[]> {
  if (seesAll(reader) || filter.open === true) return [];
  return counted(sql, amongParted(sql, reader, filter));
}

function counted(sql: Sql, among: Part): Promise<CaseCount[]> {
  return sql<CaseCount>`SELECT c.process, c.state, c.pack_hash, count(*) AS count ${among}
      AND c.district = ${sql.district}
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

type Narrowing = Pick<CaseFilter, 'process' | 'open' | 'record' | 'q'>;

const NAME_OF_RECORD = part`(SELECT r.name FROM record r
  WHERE r.district = c.district AND r.type = c.record_type AND r.id = c.record)`;

function amongParted(sql: Sql, reader: Reader, filter: Narrowing): Part {
  const condition = conditionOf(filter, part`c.record_name`);
  return part`FROM ${partedCases(sql, reader, part`1 = 1`)} c
    WHERE c.district = ${sql.district} AND ${condition}`;
}

function conditionOf({ process, open, record, q }: Narrowing, name = NAME_OF_RECORD): Part {
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
    words === '' ? part`` : part`AND (${like(part`c.headline`, words)} OR ${like(name, words)})`;
  return part`1 = 1 ${byProcess} ${byOpen} ${byRecord} ${byWords}`;
}

/**
 * Among all that the reader sees, where none is named, and without the records: a database that may begin with
 * these walks through all of them.
 */
function amongAll(sql: Sql, reader: Reader, condition: Part, leads?: Leads): Part {
  const scope = leads === 'order' ? caseScope(reader) : caseScopeOfMany(sql, reader);
  const order = leads === undefined ? part`` : leads === 'order' ? NEWEST_FIRST : SORTED;
  return part`FROM cases c WHERE c.district = ${sql.district} AND ${condition} AND ${scope} ${order}`;
}

/** The same one by one, for what comes from two tables. */
function columns(name: Part, data: Part, units: Part): Part {
  return part`c.district, c.id, c.process, c.pack_hash, c.record_type, c.record, c.state, c.sequence,
    c.opened_at, c.entered_at, c.closed_at, c.headline, c.exclusive, c.snapshot,
    ${name} AS record_name, ${data} AS record_data, ${units} AS record_units`;
}
