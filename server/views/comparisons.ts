import { columnsOfRecord, type Column } from '../import/columns.js';
import type { ComparisonList, ComparisonType, ComparisonView } from '../http/types.js';
import { refuse } from '../refusals/refused.js';
import { comparisonsOf, type ComparisonWithNames } from '../store/comparisons/reading.js';
import type { Reader, ReaderPost } from '../store/reader.js';
import type { Desk } from './desk.js';
import { isoOf } from './instant.js';
import { allowed } from './levels.js';

/** What the reader can compare a register with, and what was compared. */
export async function comparisonListView(desk: Desk): Promise<ComparisonList> {
  const comparisons = await comparisonsOf(desk.sql, comparing(desk));
  return {
    types: Object.keys(desk.active.program.records).flatMap((type) => typeView(desk, type) ?? []),
    comparisons: comparisons.map((row) => comparisonView(desk, row)),
  };
}

export type ComparingReader = Reader & { posts: [ReaderPost, ...ReaderPost[]] };

/** The reader in those posts only that may compare; refused where there is none. */
export function comparing(desk: Desk): ComparingReader {
  const reader = allowed(desk, (access) => access?.compares === true) ?? refuse('not-permitted');
  const [first, ...rest] = reader.posts;
  return first === undefined ? refuse('not-permitted') : { ...reader, posts: [first, ...rest] };
}

/** The columns of a type in the pack's languages, that of the reader first: fields, which are compared, and units, which are not. */
export function columnsAt({ active: { words, program } }: Desk, type: string): Column[] {
  return columnsOfRecord([words, program], type);
}

/** A type of which it is said how to find two entries about the same. */
function typeView(desk: Desk, type: string): ComparisonType | undefined {
  const { title = type, identity, likeness = [] } = desk.active.words.records[type] ?? {};
  const ways = [...(identity === undefined ? [] : [identity]), ...likeness];
  if (ways.length === 0) return undefined;
  const columns = columnsAt(desk, type).filter(({ field }) => field !== undefined);
  const titleOf = (key: string) => columns.find((column) => column.key === key)?.titles[0] ?? key;
  const others = columns.filter(({ key }) => !ways.flat().includes(key));
  return {
    ...{ type, title },
    ways: ways.map((fields) => fields.map(titleOf)),
    columns: others.map(({ key }) => titleOf(key)),
  };
}

export function comparisonView(desk: Desk, row: ComparisonWithNames): ComparisonView {
  const { id, title, record_type: type, unit, at, person_name: by } = row;
  const { ours, theirs, same, unread, open } = row;
  return {
    ...{ id, title, type, at: isoOf(at), by, ours, theirs, same, unread, open },
    typeTitle: desk.active.words.records[type]?.title ?? type,
    unit: desk.organisation.unit(unit)?.title ?? unit,
    ignored: JSON.parse(row.ignored) as string[],
  };
}
