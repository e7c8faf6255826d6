import type { CaseRow } from '../entities/cases.js';
import type { TaskRow } from '../entities/work.js';
import type { Reader } from '../reader.js';
import { caseScope, recordScope, tasksInOwnUnits } from '../scope.js';
import { list, part, type Part, type Sql } from '../sql.js';
import { like } from './like.js';
import { partedCases } from './parted.js';
import { atMost } from '../at-most.js';
import { notOpenIn } from './tasks.js';

/** What all entries of lists have: their record, as it is now, or as it was when it went away. */
interface AboutRecord {
  record_type: string;
  record: string;
  record_name: string;
  /** JSON. */
  record_data: string;
  /** The units (JSON) that it went from: the entry is told as it was then. Left out: as it is. */
  record_units?: string;
}

export type ListedRecord = AboutRecord;

type CaseColumns = Pick<
  CaseRow,
  'id' | 'process' | 'pack_hash' | 'state' | 'opened_at' | 'entered_at' | 'closed_at' | 'snapshot'
>;
export type ListedCase = AboutRecord & CaseColumns;

export type ListedTask = AboutRecord &
  Omit<
    TaskRow,
    'district' | 'role' | 'unit' | 'post' | 'estimated' | 'overdue' | 'closed_by_post'
  > &
  Pick<CaseRow, 'process' | 'pack_hash' | 'state' | 'snapshot'> & {
    case_closed_at: CaseRow['closed_at'];
  };

/** Which entries: the next ones after a key, or some by their keys; of one unit and those below, of a name. */
export interface Wanted {
  keys: { after: string; limit: number } | { among: string[] };
  /** The path of a unit. */
  below?: string;
  /** Part of the record's name. */
  q?: string;
}

/** Records of a type, by id. */
export async function listedRecords(
  sql: Sql,
  reader: Reader,
  type: string,
  wanted: Wanted,
): Promise<ListedRecord[]> {
  const below =
    wanted.below === undefined ? part`` : part`AND ${await belowUnit(sql, type, wanted.below)}`;
  return sql<ListedRecord>`
    SELECT r.type AS record_type, r.id AS record, r.name AS record_name, r.data AS record_data
    FROM record r WHERE r.district = ${sql.district} AND r.type = ${type} AND ${recordScope(reader)}
      ${below} AND ${named(wanted)} AND ${keyed(part`r.id`, wanted)}`;
}

/** Cases of a process, by id; those whose record has gone away are listed where it is. */
export function listedCases(
  sql: Sql,
  reader: Reader,
  process: string,
  wanted: Wanted,
): Promise<ListedCase[]> {
  const below =
    wanted.below === undefined
      ? part``
      : part`AND ${recordBelow(part`c.record_type`, part`c.record`, wanted.below)}`;
  return sql<ListedCase>`
    SELECT c.id, c.process, c.pack_hash, c.state, c.opened_at, c.entered_at, c.closed_at,
      c.snapshot, ${RECORD_OF_CASE}
    WHERE c.district = ${sql.district} AND c.process = ${process} AND ${caseScope(reader)}
      ${below} AND ${named(wanted)} AND ${keyed(part`c.id`, wanted)}`;
}

/**
 * Tasks of cases, open and done, by id: those that were first given to the reader's units. Where the record has gone away
 * since, those that were done by then.
 */
export async function listedTasks(
  sql: Sql,
  reader: Reader,
  processes: readonly string[],
  wanted: Wanted,
): Promise<ListedTask[]> {
  const below =
    wanted.below === undefined
      ? part``
      : part`AND EXISTS (SELECT 1 FROM unit u WHERE u.district = t.district AND u.id = t.first_unit
          AND u.path LIKE ${wanted.below} || '%')`;
  const present = await sql<ListedTask>`
    SELECT ${COLUMNS_OF_TASK}, ${RECORD_OF_CASE}
    JOIN task t ON t.district = c.district AND t.case_id = c.id
    WHERE t.district = ${sql.district} AND c.process IN ${list(processes)} AND ${caseScope(reader)}
      AND ${tasksInOwnUnits(reader)} ${below} AND ${named(wanted)} AND ${keyed(part`t.id`, wanted)}`;
  const ofProcesses = part`c.process IN ${list(processes)}`;
  const parted = await sql<ListedTask>`
    SELECT ${COLUMNS_OF_TASK}, c.record_type, c.record, c.record_name, c.record_data, c.record_units
    FROM ${partedCases(sql, reader, ofProcesses)} c
    JOIN task t ON t.district = c.district AND t.case_id = c.id
    WHERE t.district = ${sql.district} AND t.closed_at <= c.parted_at AND t.opened_at <= c.parted_at AND ${notOpenIn(part`c.snapshot`)}
      AND ${tasksInOwnUnits(reader)} ${below} AND ${named(wanted, part`c.record_name`)}
      AND ${keyed(part`t.id`, wanted)}`;
  return together(present, parted, wanted);
}

const COLUMNS_OF_TASK = part`t.id, t.case_id, t.task, t.first_role, t.first_unit, t.opened_at,
  t.due_at, t.closed_at, t.ended, t.closed_by_person, c.process, c.pack_hash, c.state, c.snapshot,
  c.closed_at AS case_closed_at`;

/**
 * What is as it is and what is as it was, in one order; of the next ones no more than were asked for. A case is one or the
 * other with all of its tasks, whose ids begin with its own.
 */
function together<Row extends { case_id: string }>(
  present: Row[],
  parted: Row[],
  { keys }: Wanted,
): Row[] {
  if (parted.length === 0) return present;
  const all = [...present, ...parted].sort(({ case_id: one }, { case_id: other }) =>
    one === other ? 0 : one < other ? -1 : 1,
  );
  return 'among' in keys ? all : all.slice(0, keys.limit);
}

/** How many open cases records have that the reader may see. */
export async function openCasesCounted(
  sql: Sql,
  reader: Reader,
  type: string,
  records: string[],
): Promise<Map<string, number>> {
  if (records.length === 0) return new Map();
  const rows = await sql<{ record: string; open: number }>`
    SELECT c.record, count(*) AS open FROM cases c
    WHERE c.district = ${sql.district} AND c.record_type = ${type} AND c.record IN ${list(records)}
      AND c.closed_at IS NULL AND ${caseScope(reader)} GROUP BY c.record`;
  return new Map(rows.map(({ record, open }) => [record, open]));
}

const RECORD_OF_CASE = part`c.record_type, c.record, r.name AS record_name, r.data AS record_data
    FROM cases c
    JOIN record r ON r.district = c.district AND r.type = c.record_type AND r.id = c.record`;

/** So many are found by their units at each page; of more, all of the type are looked at, once for all pages. */
const FEW = 2_000;

/** Records of a type below a unit, so that the work is that of the unit's own records where they are few. */
async function belowUnit(sql: Sql, type: string, path: string): Promise<Part> {
  const found = part`SELECT m.record FROM record_unit m
    WHERE m.district = ${sql.district} AND m.type = ${type} AND m.unit IN (
      SELECT mu.id FROM unit mu WHERE mu.district = ${sql.district} AND mu.path LIKE ${path} || '%')`;
  const [counted] = await sql<{ n: number }>`
    SELECT count(*) AS n FROM (${found} ${atMost(FEW + 1)}) below`;
  return (counted?.n ?? 0) > FEW
    ? recordBelow(part`r.type`, part`r.id`, path)
    : part`r.id IN (${found})`;
}

/** Records that belong to a unit or one below it, in whichever relation. */
function recordBelow(type: Part, id: Part, path: string): Part {
  return part`EXISTS (SELECT 1 FROM record_unit m
    JOIN unit mu ON mu.district = m.district AND mu.id = m.unit
    WHERE m.district = r.district AND m.type = ${type} AND m.record = ${id}
      AND mu.path LIKE ${path} || '%')`;
}

function named({ q }: Wanted, name = part`r.name`): Part {
  const words = q?.trim() ?? '';
  return words === '' ? part`1 = 1` : like(name, words);
}

function keyed(id: Part, { keys }: Wanted): Part {
  return 'among' in keys
    ? part`${id} IN ${list(keys.among)}`
    : part`${id} > ${keys.after} ORDER BY ${id} ${atMost(keys.limit)}`;
}
