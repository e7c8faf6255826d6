import { classOf } from '../../engine/access/field-class.js';
import { type Level, levelFor, type Levels } from '../../engine/access/levels.js';
import type { Data, Json } from '../../engine/json.js';
import { written } from '../../engine/expression/template.js';
import type { Fields, FieldSchema, Mask, RecordDocument, Sensitivity } from '../../engine/types.js';
import type { FileView, ValueView } from '../http/types.js';
import type { Language } from './language.js';

/** What values show beside their own text. */
export interface Shown {
  language: Language;
  /** How much the reader reads of what says something of people. */
  levels: Levels;
  /** Uploaded files by id, as far as the reader may have them. */
  files?: ReadonlyMap<string, FileView>;
  /** Titles of posts and units by id. */
  titles?: (format: 'post' | 'unit', id: string) => string | undefined;
}

/** What a document says of its fields: a form, a signal, what a case remembers. */
export interface Described {
  fields: Fields;
  sensitivity?: Sensitivity | undefined;
}

/** The filled fields of `data` for reading, in the order of the schema, as far as the reader may read them. */
export function valueViews(described: Described, data: Data, shown: Shown): ValueView[] {
  return valuesOf(described, data, shown, 'personal');
}

/** A record's fields for reading, each as short as the pack's mask makes it. */
export function recordValues(
  { schema, sensitivity }: RecordDocument,
  data: Data,
  names: readonly string[],
  shown: Shown,
): ValueView[] {
  const fields = Object.fromEntries(
    names.flatMap((name) => {
      const field = schema.properties[name];
      return field === undefined ? [] : [[name, field]];
    }),
  );
  return valuesOf({ fields, sensitivity }, data, shown, 'internal');
}

function valuesOf(
  { fields, sensitivity }: Described,
  data: Data,
  shown: Shown,
  otherwise: 'internal' | 'personal',
): ValueView[] {
  return Object.entries(fields).flatMap(([name, field]): ValueView[] => {
    const value = data[name];
    if (value === undefined || value === null || value === '') return [];
    const level = levelFor(shown.levels, classOf(name, field, sensitivity, otherwise));
    const view = { name, title: field.title ?? name };
    if (level === 'hidden') return [{ ...view, value: '', withheld: level }];
    const files = filesIn(field, value, shown);
    if (files !== undefined) return [{ ...view, value: '', files }];
    const text = textOf(field, value, shown);
    const short = shortened(text, level, sensitivity?.[name]?.mask);
    return [{ ...view, value: short, ...(short === text ? {} : { withheld: 'masked' as const }) }];
  });
}

/** One value for reading, as short as its level and mask make it; of an uploaded file nothing. */
export function valueText(
  field: FieldSchema,
  value: Json,
  { level, mask }: { level: Level; mask: Mask | undefined },
  shown: Shown,
): string {
  if (level === 'hidden' || FILE_FORMATS.has(field.format ?? field.items?.format ?? '')) return '';
  return shortened(textOf(field, value, shown), level, mask);
}

/** A text as short as the level and the mask of its field make it. */
export function shortened(text: string, level: Level, mask: Mask | undefined): string {
  return level === 'shown' ? text : masked(text, mask);
}

/** 110101********0011: what is left out keeps its length, so that people see that it is there. */
function masked(text: string, mask: Mask | undefined): string {
  if (mask === undefined) return text;
  const characters = Array.from(text);
  const { keepFirst = 0, keepLast = 0 } = mask;
  const hidden = Math.max(0, characters.length - keepFirst - keepLast);
  // A value so short that nothing would be hidden is hidden whole.
  if (hidden === 0) return '*'.repeat(characters.length);
  const end = characters.slice(characters.length - keepLast);
  return [
    ...characters.slice(0, keepFirst),
    '*'.repeat(hidden),
    ...(keepLast === 0 ? [] : end),
  ].join('');
}

function textOf(field: FieldSchema, value: Json, shown: Shown): string {
  if (Array.isArray(value) && field.items?.properties !== undefined)
    return value.map((row) => rowText(field.items?.properties ?? {}, row, shown)).join('\n');
  if (field.properties !== undefined) return rowText(field.properties, value, shown);
  if ((field.format === 'post' || field.format === 'unit') && typeof value === 'string')
    return shown.titles?.(field.format, value) ?? value;
  return written(value, field, shown.language);
}

function rowText(fields: Fields, row: Json, shown: Shown): string {
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    return written(row, undefined, shown.language);
  // What a row says is as telling as the field that it stands in.
  return valuesOf({ fields }, row, { ...shown, levels: ALL }, 'internal')
    .map(({ title, value }) => `${title} ${value}`)
    .join(shown.language.startsWith('zh') ? '；' : '; ');
}

const ALL: Levels = { personal: 'shown', sensitive: 'shown' };

function filesIn(field: FieldSchema, value: Json, { files }: Shown): FileView[] | undefined {
  const format = field.format ?? field.items?.format ?? '';
  if (!FILE_FORMATS.has(format)) return undefined;
  const ids = Array.isArray(value) ? value : [value];
  return ids.flatMap((id) => (typeof id === 'string' ? (files?.get(id) ?? []) : []));
}

/** The formats whose value is the id of an uploaded file. */
const FILE_FORMATS: ReadonlySet<string> = new Set(['photo', 'file', 'signature']);
