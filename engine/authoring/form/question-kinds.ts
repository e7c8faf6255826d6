import type { FieldSchema } from '../../types.js';

/** The kinds of questions that people know, in the order in which they are offered. */
export const QUESTION_KINDS = [
  'text',
  'longText',
  'choice',
  'manyChoices',
  'cascade',
  'yesNo',
  'wholeNumber',
  'number',
  'date',
  'time',
  'moment',
  'photo',
  'file',
  'signature',
  'post',
  'unit',
  'phone',
  'idNumber',
  'email',
  'link',
  'rows',
  'note',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** How a field looks, as far as its kind depends on it: rjsf's ui:widget. */
export type Look = { 'ui:widget'?: unknown } | undefined;

/** From this many characters on an answer is written on several lines. */
const LONG_TEXT = 100;

const OF_FORMAT: Record<NonNullable<FieldSchema['format']>, QuestionKind> = {
  date: 'date',
  'date-time': 'moment',
  time: 'time',
  phone: 'phone',
  'id-number': 'idNumber',
  photo: 'photo',
  file: 'file',
  signature: 'signature',
  post: 'post',
  unit: 'unit',
  email: 'email',
  uri: 'link',
  note: 'note',
};

/** What sort of question a field is. Undefined: one that has no editor, such as an object. */
export function questionKind(field: FieldSchema, look?: Look): QuestionKind | undefined {
  switch (field.type) {
    case 'boolean':
      return 'yesNo';
    case 'integer':
      return 'wholeNumber';
    case 'number':
      return 'number';
    case 'object':
      return undefined;
    case 'array':
      return kindOfEntries(field.items);
    case 'string':
      if (field.choices !== undefined) return field.narrowedBy === undefined ? 'choice' : 'cascade';
      if (field.format !== undefined) return OF_FORMAT[field.format];
      return look?.['ui:widget'] === 'textarea' || (field.maxLength ?? 0) > LONG_TEXT
        ? 'longText'
        : 'text';
  }
}

function kindOfEntries(items: FieldSchema | undefined): QuestionKind | undefined {
  if (items?.type === 'object') return 'rows';
  if (items?.choices !== undefined) return 'manyChoices';
  return items?.format === 'photo' || items?.format === 'file' ? items.format : undefined;
}

/** Titles that a new question starts with, in the pack's language. */
export interface FirstWords {
  title: string;
  choices: readonly string[];
  column: string;
}

/** A new question of a kind. Of a cascading choice the earlier question is picked afterwards. */
export function freshField(kind: QuestionKind, words: FirstWords): FieldSchema {
  const { title } = words;
  const choices = Object.fromEntries(
    words.choices.map((choice, index) => [`choice${index + 1}`, choice]),
  );
  switch (kind) {
    case 'text':
      return { type: 'string', title, maxLength: LONG_TEXT };
    case 'longText':
      return { type: 'string', title, maxLength: 500 };
    case 'choice':
      return { type: 'string', title, choices };
    case 'cascade':
      return { type: 'string', title, choices, narrowedBy: { field: '', to: {} } };
    case 'manyChoices':
      return { type: 'array', title, items: { type: 'string', choices }, uniqueItems: true };
    case 'yesNo':
      return { type: 'boolean', title };
    case 'wholeNumber':
      return { type: 'integer', title, minimum: 0 };
    case 'number':
      return { type: 'number', title };
    case 'photo':
    case 'file':
      return { type: 'array', title, items: { type: 'string', format: kind }, maxItems: 6 };
    case 'rows':
      return {
        type: 'array',
        title,
        items: {
          type: 'object',
          properties: { column1: { type: 'string', title: words.column, maxLength: LONG_TEXT } },
        },
      };
    default:
      return { type: 'string', title, format: FORMAT_OF[kind] };
  }
}

const FORMAT_OF = {
  date: 'date',
  time: 'time',
  moment: 'date-time',
  signature: 'signature',
  post: 'post',
  unit: 'unit',
  phone: 'phone',
  idNumber: 'id-number',
  email: 'email',
  link: 'uri',
  note: 'note',
} as const;

/** A field as another kind of question: its words stay, and its choices where both have some. */
export function turnedInto(kind: QuestionKind, field: FieldSchema, words: FirstWords): FieldSchema {
  const fresh = freshField(kind, { ...words, title: field.title ?? words.title });
  const choices = field.choices ?? field.items?.choices;
  const described = field.description === undefined ? {} : { description: field.description };
  const { type, title, ...rest } = fresh;
  const turned: FieldSchema = {
    type,
    ...(title === undefined ? {} : { title }),
    ...described,
    ...rest,
  };
  if (choices === undefined) return turned;
  if (turned.choices !== undefined) return { ...turned, choices };
  return turned.items?.choices === undefined
    ? turned
    : { ...turned, items: { ...turned.items, choices } };
}
