import { isDay } from '../calendar/day.js';
import type { Json } from '../json.js';
import type { FieldSchema } from '../types.js';
import { ANYTHING, compileExpression, ExpressionFault } from './compile-expression.js';
import type { Compiled, Scope } from './expression.js';
import type { Fault } from './faults.js';
import { fieldAlone } from './field-alone.js';
import type { Names } from './names.js';
import type { Language } from './vocabulary.js';

type Part = string | { value: Compiled<Json>; field?: FieldSchema };

/** Compiles text with {{ expressions }}; values are inserted as plain text in the manner of `locale`. */
export function compileTemplate(
  text: string,
  language: Language,
  locale: string,
): { compiled: Compiled<string>; names: Names[] } | { fault: Fault } {
  const parts: Part[] = [];
  const names: Names[] = [];
  for (const [index, piece] of text.split(/\{\{(.*?)\}\}/s).entries()) {
    if (index % 2 === 0) {
      parts.push(piece);
      continue;
    }
    const result = compileExpression<Json>(piece.trim(), language, ANYTHING);
    if ('fault' in result) return result;
    names.push(result.names);
    parts.push({ value: result.compiled, ...fieldNamed(piece.trim(), language) });
  }
  const render = (scope: Scope): string =>
    parts.map((part) => (typeof part === 'string' ? part : insert(part, scope, locale))).join('');
  return { compiled: Object.assign(render, { text }), names };
}

/** What has no value yet, such as a date that was not filled, is written as nothing. */
function insert({ value, field }: Exclude<Part, string>, scope: Scope, locale: string): string {
  try {
    return written(value(scope), field, locale);
  } catch (error) {
    if (error instanceof ExpressionFault) return '';
    throw error;
  }
}

/** A value as people of `locale` write it: a choice by its title, a date in words, yes or no. */
export function written(value: Json, field: FieldSchema | undefined, locale: string): string {
  const chinese = locale.startsWith('zh');
  if (value === null || value === '') return '';
  if (Array.isArray(value))
    return value.map((item) => written(item, field?.items, locale)).join(chinese ? '、' : ', ');
  if (typeof value === 'boolean') return chinese ? (value ? '是' : '否') : value ? 'yes' : 'no';
  if (typeof value === 'object')
    return Object.values(value)
      .map((item) => written(item, undefined, locale))
      .join(' ');
  const text = String(value);
  const title = field?.choices?.[text];
  if (title !== undefined) return title;
  return typeof value === 'string' && isDay(value) ? dayInWords(value, chinese) : text;
}

function dayInWords(day: string, chinese: boolean): string {
  const [year, month, date] = day.split('-').map(Number);
  if (chinese) return `${year}年${month}月${date}日`;
  const months = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ];
  return `${date} ${months[(month ?? 1) - 1]} ${year}`;
}

function fieldNamed(text: string, language: Language): { field?: FieldSchema } {
  const field = fieldAlone(text, language.vocabulary)?.field;
  return field === undefined ? {} : { field };
}
