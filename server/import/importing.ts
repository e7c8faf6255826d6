import type { Json } from '../../engine/json.js';
import type { Doing } from '../cases/doing.js';
import type { Sql } from '../store/sql.js';
import type { Column } from './columns.js';
import type { RowFault } from './row-fault.js';
import type { TableRow } from './table/table.js';

/** What becomes of a row. `unchanged`: all that it says is known already. */
export type Outcome = 'added' | 'changed' | 'moved' | 'unchanged' | 'faulty';

/** A row, looked at beside what there is. */
export interface PlannedRow {
  line: number;
  outcome: Outcome;
  faults: readonly RowFault[];
}

/** What a row adds or changes, for people to look at. */
export interface Example {
  line: number;
  name: string;
  outcome: Outcome;
  /** By the key of the column; without values where nobody is to read them twice. */
  fields: { field: string; before?: Json; after?: Json }[];
}

/**
 * How sheets of one kind are read in. A sheet is gone through twice, to check it and to take it; each time a row is
 * read by itself, in order, and some thousand are looked at, or taken, together.
 */
export interface Importing<Row, Planned extends PlannedRow> {
  /** The columns that a sheet may have. */
  columns: readonly Column[];
  /** Those without which no row says what it is about. */
  needed: readonly string[];
  /** From now on rows have these columns, by position. */
  begin(columns: readonly (Column | undefined)[]): void;
  read(row: TableRow): Row;
  /** What would become of rows: nothing is written. */
  plan(sql: Sql, rows: readonly Row[]): Promise<Planned[]>;
  /** Takes rows; gives what became of them, which is not what was planned where somebody refused. */
  take(doing: Doing, rows: readonly Row[]): Promise<Planned[]>;
  /** What a row changes, for whoever looks before it is done. */
  exampleOf(planned: Planned): Example;
}

/** Whatever a sheet is of. */
export type AnyImporting = Importing<unknown, PlannedRow>;
