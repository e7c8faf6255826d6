import { writeCsv } from 'hucre/csv';
import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import type { ImportTemplateQuery } from '../http/types.js';
import type { Column } from '../import/columns.js';
import { refuse } from '../refusals/refused.js';
import { writeApart } from '../sheets/write-apart.js';
import type { Desk } from './desk.js';
import { mayImport, sheetOf, titleOf } from './import-kinds.js';
import { type ImportWords, importWords } from './import-words.js';

/** A file to be kept, with its name. */
export interface Template {
  name: string;
  format: 'xlsx' | 'csv';
  content: Buffer;
}

/** How many rows of a template offer their choices. */
const ROWS = 5_000;

/** Excel lists choices within a formula of 255 characters; longer lists stand on the page of explanations only. */
const LONGEST_LIST = 255;

/** The sheet that is to be filled: its columns, those that must be filled marked, and a page that explains them. */
export async function importTemplate(
  desk: Desk,
  { kind, subject = '', format = 'xlsx' }: ImportTemplateQuery,
): Promise<Template> {
  if (!mayImport(desk, { kind, subject })) return refuse('not-permitted');
  const words = importWords(desk.language);
  const { columns, title } = sheetOf(desk, { kind, subject });
  const name = `${words.template(title)}.${format}`;
  const header = columns.map((column) => `${column.required ? '*' : ''}${titleOf(column)}`);
  if (format === 'csv') {
    const text = writeCsv([header], { bom: true, lineSeparator: '\r\n' });
    return { name, format, content: Buffer.from(text) };
  }
  const content = await writeApart(toFill(words, header, columns), toRead(words, columns, kind));
  return { name, format, content };
}

function toFill(words: ImportWords, header: string[], columns: readonly Column[]): WriteSheet {
  return {
    name: words.tab,
    rows: [header],
    columns: columns.map((column, at) => ({
      width: Math.max(12, (header[at] ?? '').length * 2 + 4),
      // As text, so that Excel neither rounds long numbers nor turns anything into dates.
      style: { numFmt: '@' },
    })),
    cells: new Map(
      columns.map(({ required }, at) => [`0,${at}`, { style: required ? REQUIRED : HEAD }]),
    ),
    freezePane: { rows: 1 },
    dataValidations: columns.flatMap((column, at) => {
      const values = choicesOf(column);
      if (column.field?.type === 'array' || values.length === 0) return [];
      if (values.join(',').length > LONGEST_LIST || values.some((one) => one.includes(',')))
        return [];
      const letter = letterOf(at);
      return [
        {
          ...{ type: 'list' as const, values, allowBlank: true, showErrorMessage: true },
          ...{ errorTitle: titleOf(column), errorMessage: words.oneOf },
          range: `${letter}2:${letter}${ROWS}`,
        },
      ];
    }),
  };
}

function toRead(
  words: ImportWords,
  columns: readonly Column[],
  kind: ImportTemplateQuery['kind'],
): WriteSheet {
  const rows = columns.map((column) => [
    titleOf(column),
    column.required ? words.required : words.optional,
    explanation(words, column),
    words.example(column),
  ]);
  return {
    name: words.explanations,
    rows: [words.explained, ...rows, [], ...words.notes[kind].map((note) => [note])],
    columns: [{ width: 24 }, { width: 10 }, { width: 70, style: WRAPPED }, { width: 30 }],
    cells: new Map(words.explained.map((_, at) => [`0,${at}`, { style: HEAD }])),
    freezePane: { rows: 1 },
  };
}

function explanation(words: ImportWords, column: Column): string {
  const choices = choicesOf(column);
  const said = column.field?.description ?? '';
  const form = column.relation === undefined ? words.form(column) : words.unit;
  return [form, choices.join('、'), said].filter((part) => part !== '').join('。');
}

/** The titles of a column's choices in the first language. */
function choicesOf({ field }: Column): string[] {
  return Object.values(field?.choices ?? field?.items?.choices ?? {});
}

function letterOf(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : letterOf(Math.floor(column / 26) - 1) + rest;
}

const HEAD: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EDEDED' } },
  numFmt: '@',
};
const REQUIRED: CellStyle = {
  ...HEAD,
  font: { bold: true, color: { rgb: 'B42318' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FDECEA' } },
};
const WRAPPED: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };
