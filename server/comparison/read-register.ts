import type { Refusal } from '../../engine/case.js';
import type { Data } from '../../engine/json.js';
import type { Entry } from '../../engine/register/compare-registers.js';
import { valueOf } from '../import/cell-value.js';
import { type Column, matchHeader, titlesOf } from '../import/columns.js';
import { openTable } from '../import/table/open-table.js';
import { TableFault, type TableRow } from '../import/table/table.js';
import type { Comparison } from './comparisons.js';
import { columnsNotKnown, tableRefused, tooLong } from './refusals.js';

/** A register as it was sent. */
export interface Register {
  entries: Entry[];
  /** The fields that it has, which are compared. Units that its lines name are kept with them, as they are written. */
  fields: string[];
  /** The titles of columns that nothing is known of. */
  ignored: string[];
  /** How many cells could not be read, and count as empty. */
  unread: number;
}

/** The longest register that is compared: all of it is held at once. */
const MOST_LINES = 300_000;

type Reading = Pick<Comparison, 'path' | 'columns' | 'chosen' | 'definition'>;

/** Reads the register, or says why it cannot be compared. */
export async function readRegister(reading: Reading): Promise<Register | Refusal> {
  try {
    return await read(reading);
  } catch (error) {
    if (error instanceof TableFault) return tableRefused(error);
    throw error;
  }
}

async function read({ path, columns, chosen, definition }: Reading): Promise<Register | Refusal> {
  const isTitle = titlesOf(columns);
  const { header, rows } = await openTable(path, (text) => isTitle(text) !== undefined);
  const matched = matchHeader(header, columns, chosen);
  const known = matched.columns.flatMap((column) => (column?.field ? [column.key] : []));
  if (!isClear(known, matched.unknown, definition, chosen !== undefined))
    return columnsNotKnown(header, columns, definition);
  const entries: Entry[] = [];
  let unread = 0;
  for await (const row of rows) {
    if (entries.length === MOST_LINES) return tooLong(MOST_LINES);
    const { entry, faults } = entryOf(row, matched.columns);
    entries.push(entry);
    unread += faults;
  }
  return { entries, fields: known, ignored: matched.unknown, unread };
}

/**
 * Whether it is clear whose each line is: by identity, or by what makes it likely. Before that is made
 * do with, somebody is asked whether the identity does not stand under another title.
 */
function isClear(
  known: readonly string[],
  unknown: readonly string[],
  { identity = [], likeness = [] }: Comparison['definition'],
  wasAsked: boolean,
): boolean {
  const has = (fields: readonly string[]) => fields.every((name) => known.includes(name));
  if (identity.length > 0 && has(identity)) return true;
  return likeness.some(has) && (wasAsked || unknown.length === 0);
}

function entryOf(
  { line, cells }: TableRow,
  columns: readonly (Column | undefined)[],
): { entry: Entry; faults: number } {
  const data: Data = {};
  let faults = 0;
  columns.forEach((column, at) => {
    if (column === undefined) return;
    const read = valueOf(cells[at] ?? null, column);
    if ('fault' in read) faults += 1;
    else if (read.value !== undefined) data[column.key] = read.value;
  });
  return { entry: { ref: String(line), data }, faults };
}
