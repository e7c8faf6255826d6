import type { LedgerColumnView } from '../http/types.js';

/** A list as a spreadsheet that an office would have made: what stands in it, not yet how it looks. */
export interface Sheet {
  /** The name of its tab. */
  name: string;
  heading: string;
  /** Beneath the heading, at the left: whose it is, of when, narrowed to what. */
  about: string;
  /** The same line, at the right: when it was drawn up. */
  drawnUp: string;
  columns: SheetColumn[];
  lines: SheetLine[];
  /** Instead of lines, where there are none. */
  empty: string;
  /** Below the table, each on a row of its own. */
  foot: string[];
  /** In the middle of each page's foot, as Excel writes it: &P is the page, &N their number. */
  pageFoot: string;
  landscape: boolean;
  /** How days and instants are written. */
  dayFormat: string;
  font: string;
}

export interface SheetColumn {
  title: string;
  /** In Chinese characters. */
  width: number;
  kind: LedgerColumnView['kind'];
}

export interface SheetLine {
  cells: SheetCell[];
  struckOff: boolean;
}

/** A date stands for wall clock and day as if in UTC, as spreadsheets know no time zones. */
export type SheetCell = string | number | Date | null;
