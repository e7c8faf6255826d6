import type { Words } from '../../engine/issue.js';
import type { Json } from '../../engine/json.js';
import type { FieldSchema } from '../../engine/types.js';
import { type Column, plainly } from './columns.js';
import { dayIn, timeIn } from './day-in-cell.js';
import type { Cell } from './table/table.js';

/** What a cell says; undefined: nothing. */
export type CellValue = { value: Json | undefined } | { fault: CellFault };

/** What is wrong with a cell itself. Whether its value will do, is for the record's schema to say. */
export type CellFault = 'number-rounded' | 'cell-error';

/**
 * The value that a cell stands for, however people and Excel write it. What cannot be understood is
 * given as it stands, so that the schema refuses it in the same words as in a form.
 */
export function valueOf(cell: Cell, { field, choices }: Column): CellValue {
  if (typeof cell === 'string' && EXCEL_ERROR.test(cell)) return { fault: 'cell-error' };
  if (typeof cell === 'number' && field?.type !== 'number' && !holdsItsDigits(cell))
    return { fault: 'number-rounded' };
  const text = textOf(cell);
  if (text === '') return { value: undefined };
  if (field === undefined) return { value: text };
  if (choices !== undefined) return { value: chosen(text, field, choices) };
  return { value: READ[field.type](cell, text, field) };
}

/** For whoever filled the table: what is wrong with the cell, and how to mend it. */
export function cellFaultWords(fault: CellFault, title: string): Words {
  return fault === 'number-rounded'
    ? {
        zh: `“${title}”的末几位已被 Excel 改成 0。请把这一列设为“文本”格式，重新填写`,
        en: `Excel has rounded the last digits of “${title}”. Format the column as text and write it again`,
      }
    : {
        zh: `“${title}”是 Excel 的出错标记。请改正公式，或直接填写内容`,
        en: `“${title}” is an error of Excel. Mend the formula, or write the value`,
      };
}

const EXCEL_ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/;

/** Excel keeps fifteen digits of a number; a longer one is not what was written any more. */
function holdsItsDigits(number: number): boolean {
  return Math.abs(number) < 1e15;
}

const READ: Record<FieldSchema['type'], (cell: Cell, text: string, field: FieldSchema) => Json> = {
  string: (cell, text, { format }) => WRITTEN[format ?? '']?.(cell, text) ?? text,
  integer: numberIn,
  number: numberIn,
  boolean: (_, text) => YES_OR_NO[plainly(text)] ?? text,
  array: (_, text, { items }) =>
    text.split(SEPARATOR).flatMap((part) => {
      const trimmed = part.trim();
      return trimmed === '' ? [] : [READ[items?.type ?? 'string'](trimmed, trimmed, items ?? TEXT)];
    }),
  object: (_, text) => text,
};

const TEXT: FieldSchema = { type: 'string' };

/** Between the parts of a list. */
const SEPARATOR = /[、，,;；|\n]/;

/** How the strings of a format are kept; what is not in the table is kept as it is written. */
const WRITTEN: Record<string, (cell: Cell, text: string) => string | undefined> = {
  date: dayIn,
  time: timeIn,
  'id-number': (_, text) => plainly(text).replace(/^'/, '').toUpperCase(),
  phone: (_, text) =>
    plainly(text)
      .replace(/^'/, '')
      .replace(/^(?:\+?86)-?(?=1\d{10}$)/, ''),
};

const YES_OR_NO: Record<string, boolean> = {
  是: true,
  有: true,
  对: true,
  '√': true,
  '✓': true,
  y: true,
  yes: true,
  true: true,
  否: false,
  无: false,
  没有: false,
  '×': false,
  n: false,
  no: false,
  false: false,
};

function chosen(text: string, { type }: FieldSchema, choices: ReadonlyMap<string, string>): Json {
  const valueFor = (part: string) => choices.get(plainly(part)) ?? part.trim();
  if (type !== 'array') return valueFor(text);
  // A title may itself have a separator in it.
  if (choices.has(plainly(text))) return [valueFor(text)];
  return text.split(SEPARATOR).flatMap((part) => (part.trim() === '' ? [] : valueFor(part)));
}

function numberIn(cell: Cell, text: string): Json {
  if (typeof cell === 'number') return cell;
  const plain = plainly(text).replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  return /^[+-]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : text;
}

/** What one sees in the cell, without spaces about it and without signs that nobody sees. */
function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell !== 'string') return String(cell);
  return cell.replace(UNSEEN, '').trim();
}

/** Control characters but tab and line ends; signs that only steer how text is set. */
const UNSEEN = /(?![\t\n\r])\p{Cc}|\p{Cf}/gu;
