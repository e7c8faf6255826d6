import type { Words } from '../../../engine/issue.js';

/** What stands in a cell. A date stands for wall clock and day as if in UTC, as spreadsheets know no time zones. */
export type Cell = string | number | boolean | Date | null;

/** A row that is not empty. */
export interface TableRow {
  /** Where it stands, as a spreadsheet counts: from 1, the title rows and empty rows included. */
  line: number;
  cells: Cell[];
}

/** A file that somebody filled, from its header on. */
export interface Table {
  header: string[];
  /** What comes after the header, read as it is asked for; once only. */
  rows: AsyncIterable<TableRow>;
}

/** Why a file cannot be read as a table. */
export class TableFault extends Error {
  constructor(
    readonly code: TableFaultCode,
    readonly details: Record<string, number> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
  }

  /** For whoever sent the file: what is wrong, and what to do. */
  get words(): Words {
    return WORDS[this.code](this.details);
  }
}

export type TableFaultCode =
  | 'table-empty'
  | 'table-unreadable'
  | 'table-encoding'
  | 'table-quotes'
  | 'table-too-large'
  | 'table-too-wide'
  | 'workbook-broken'
  | 'workbook-old';

const WORDS: Record<TableFaultCode, (details: Record<string, number>) => Words> = {
  'table-empty': () => ({
    zh: '表里没有内容。请在模板里填好再上传',
    en: 'The table is empty. Fill in the template and send it again',
  }),
  'table-unreadable': () => ({
    zh: '这不是表格文件。请上传 .xlsx 或 .csv',
    en: 'This is no table. Send an .xlsx or a .csv file',
  }),
  'table-encoding': () => ({
    zh: '文件里的文字不是 UTF-8、UTF-16 或 GB18030，读不出来。请在 Excel 里另存为 .xlsx 再上传',
    en: 'The text is neither UTF-8, UTF-16 nor GB18030. Save the file as .xlsx and send it again',
  }),
  'table-quotes': ({ line }) => ({
    zh: `第 ${line} 行起引号不成对，后面的内容分不开。请补上或删去引号`,
    en: `From line ${line} on a quotation mark is not closed. Close it or take it away`,
  }),
  'table-too-large': () => ({
    zh: '文件太大。请分成几个文件，或另存为 CSV 再上传',
    en: 'The file is too large. Divide it, or save it as CSV, and send it again',
  }),
  'table-too-wide': ({ most }) => ({
    zh: `表格超过 ${most} 列。请只留需要的列`,
    en: `The table has more than ${most} columns. Keep those that are needed`,
  }),
  'workbook-broken': () => ({
    zh: '这个 Excel 文件打不开，可能没有存完。请用 Excel 打开，另存一份再上传',
    en: 'This workbook cannot be opened. Open it in Excel, save a copy and send that',
  }),
  'workbook-old': () => ({
    zh: '这是旧版 .xls，或有密码的文件。请在 Excel 里另存为不加密的 .xlsx 再上传',
    en: 'This is an old .xls or a protected workbook. Save it as .xlsx without a password and send that',
  }),
};
