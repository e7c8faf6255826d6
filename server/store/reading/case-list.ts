import type { Reader } from '../reader.js';
import { caseScopeOfMany } from '../scope.js';
import { part, type Part, type Sql } from '../sql.js';
import { type CaseWithRecord, COLUMNS, WITH_RECORD } from './cases.js';
import { like } from './like.js';
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
  states: { process: string; state: string; pack_hash: string; count: number }[];
}

type StateCount = CasePage['states'][number];

/**
 * A page of cases, newest first. Those whose record has gone away stand among them as they were then, but not among the
 * open ones: they are others' work now.
 */
export async function caseList(sql: Sql, reader: Reader, filter: CaseFilter): Promise<CasePage> {
  const { state, offset, limit } = filter;
  const present = await statesAmong(sql, amongAll(sql, reader, conditionOf(filter)));
  const parted = await statesAmong(sql, amongParted(sql, reader, filter));
  const inState = (counts: StateCount[]) =>
    counts
      .filter((row) => state === undefined || row.state === state)
      .reduce((sum, { count }) => sum + count, 0);
  const narrow = state === undefined ? part`` : part`AND c.state = ${state}`;
  const all = amongAll(sql, reader, part`${conditionOf(filter)} ${narrow}`);
  const gone = part`${amongParted(sql, reader, filter)} ${narrow}`;
  const page = part`LIMIT ${limit} OFFSET ${offset}`;
  const cases =
    inState(parted) === 0
      ? await sql<CaseWithRecord>`${COLUMNS} ${all} ${NEWEST_FIRST} ${page}`
      : await sql<CaseWithRecord>`SELECT * FROM (SELECT ${columns(part`r.name`, part`r.data`, part`NULL`)} ${all}
          UNION ALL SELECT ${columns(part`c.record_name`, part`c.record_data`, part`c.record_units`)} ${gone}) c
          ${NEWEST_FIRST} ${page}`;
  return { cases, total: inState(present) + inState(parted), states: [...present, ...parted] };
}

/** How many cases there are in which state, of which process and version. */
function statesAmong(sql: Sql, among: Part): Promise<StateCount[]> {
  return sql<StateCount>`SELECT c.process, c.state, c.pack_hash, count(*) AS count ${among}
      AND c.district = ${sql.district}
    GROUP BY c.process, c.state, c.pack_hash ORDER BY c.process, c.state, c.pack_hash`;
}

/** How many open cases there are in which state of which process. */
export function openCaseCounts(
  sql: Sql,
  reader: Reader,
): Promise<{ process: string; state: string; count: number }[]> {
  return sql<{ process: string; state: string; count: number }>`
    SELECT c.process, c.state, count(*) AS count
      ${amongAll(sql, reader, conditionOf({ open: true }))}
    GROUP BY c.process, c.state ORDER BY c.process, c.state`;
}

const NEWEST_FIRST = part`ORDER BY c.opened_at DESC, c.id DESC`;

type Narrowing = Pick<CaseFilter, 'process' | 'open' | 'record' | 'q'>;

/** Those cases whose record has gone away that stand in a list: in none of open ones, and in one of ended ones if they had ended. */
function amongParted(sql: Sql, reader: Reader, filter: Narrowing): Part {
  const asked = filter.open === true ? part`1 = 0` : part`1 = 1`;
  const condition = conditionOf(filter, part`c.record_name`);
  return part`FROM ${partedCases(sql, reader, asked)} c
    WHERE c.district = ${sql.district} AND ${condition}`;
}

function conditionOf({ process, open, record, q }: Narrowing, name = part`r.name`): Part {
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

/** The same one by one, for what comes from two tables. */
function columns(name: Part, data: Part, units: Part): Part {
  return part`c.district, c.id, c.process, c.pack_hash, c.record_type, c.record, c.state, c.sequence,
    c.opened_at, c.entered_at, c.closed_at, c.headline, c.exclusive, c.snapshot,
    ${name} AS record_name, ${data} AS record_data, ${units} AS record_units`;
}

/** Among all that the reader sees. */
function amongAll({ district }: Sql, reader: Reader, condition: Part): Part {
  return part`${WITH_RECORD} WHERE c.district = ${district} AND ${condition}
    AND ${caseScopeOfMany(reader)}`;
}
