import { identityOf } from '../../engine/record/identity.js';
import type { Data, Json } from '../../engine/json.js';
import type { RecordDocument } from '../../engine/types.js';
import { valueOf } from './cell-value.js';
import type { Column } from './columns.js';
import type { UnitFinder } from './find-unit.js';
import type { RowFault } from './row-fault.js';
import type { Cell, TableRow } from './table/table.js';

/** What a row of a sheet says of a record. */
export interface SheetRow {
  line: number;
  /** The fields that have a value. */
  data: Data;
  /** The fields whose cells are empty. */
  empty: string[];
  /** By relation, the units that are named; '' where the cell is empty. */
  units: Record<string, string>;
  identity: string | null;
  faults: RowFault[];
}

/** What is needed to read a row. */
export interface RowReading {
  /** By position in the file. */
  columns: readonly (Column | undefined)[];
  record: Pick<RecordDocument, 'identity'>;
  /** By relation. */
  finders: Readonly<Record<string, UnitFinder>>;
  /** Fields whose values are not kept where they are wrong. */
  secret: ReadonlySet<string>;
}

/** Reads the cells of a row, each by itself; whether the record will do is looked at where it is known what there is. */
export function readRow({ line, cells }: TableRow, reading: RowReading): SheetRow {
  const row: SheetRow = { line, data: {}, empty: [], units: {}, identity: null, faults: [] };
  const { columns } = reading;
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at];
    if (column !== undefined) readCell(row, column, cells[at] ?? null, reading);
  }
  row.identity = identityOf(reading.record, row.data);
  return row;
}

function readCell(row: SheetRow, column: Column, cell: Cell, reading: RowReading): void {
  const { key, relation } = column;
  const read = valueOf(cell, column);
  if ('fault' in read) row.faults.push(cellFault(column, read.fault, cell, reading));
  else if (relation !== undefined) readUnit(row, column, relation, read.value, reading);
  else if (read.value === undefined) row.empty.push(key);
  else if (isWritable(read.value)) row.data[key] = read.value;
  else row.faults.push(cellFault(column, 'unwritable', cell, reading));
}

function readUnit(
  row: SheetRow,
  column: Column,
  relation: string,
  value: Json | undefined,
  reading: RowReading,
): void {
  if (value === undefined) {
    row.units[relation] = '';
    return;
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const found = reading.finders[relation]?.find(text) ?? { kind: 'unknown' };
  if (found.kind === 'found') row.units[relation] = found.unit;
  else
    row.faults.push({
      ...cellFault(column, `unit-${found.kind}`, text, reading),
      ...(found.kind === 'ambiguous' ? { details: { paths: found.paths } } : {}),
    });
}

function cellFault({ key }: Column, code: string, cell: Cell, { secret }: RowReading): RowFault {
  const value = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '');
  return { field: key, code, ...(secret.has(key) || value === '' ? {} : { value }) };
}

/** Halves of signs are no text that a database keeps. */
function isWritable(value: Json): boolean {
  if (Array.isArray(value)) return value.every(isWritable);
  return typeof value !== 'string' || !HALVES.test(value);
}

const HALVES = /[\p{Cs}\0]/u;
