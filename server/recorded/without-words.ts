import { type Data, isObject, type Json } from '../../engine/json.js';
import type { FieldSchema, Sensitivity } from '../../engine/types.js';
import { standIn } from './stand-in.js';

/** How exactly days of a person's life are told. */
export type Days = 'days' | 'months';

/** Formats whose values are of a kind and say nothing of a person by themselves. */
const PLAIN = new Set(['date', 'date-time', 'time', 'post', 'unit']);

/** Stands for words: that something was written, but not what. */
const WORDS = '…';

/**
 * Data with what conditions can be about: choices, numbers, days, yes and no, posts and units. Whatever is written
 * freely, names, telephone numbers, addresses and pictures become the sign that there is something; of the number of
 * an identity card another takes the place. Fields that no pack reads, and those that the schema does not have, are
 * left out.
 */
export function withoutWords(
  data: Data,
  fields: Record<string, FieldSchema>,
  isRead: ReadonlySet<string>,
  days: Days,
): Data {
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) => {
      const schema = Object.hasOwn(fields, name) ? fields[name] : undefined;
      return schema !== undefined && isRead.has(name) ? [[name, bare(value, schema, days)]] : [];
    }),
  );
}

/** A record of which personal days are told as exactly as is said: the first of the month for the month. */
export function withDays(
  data: Data,
  fields: Record<string, FieldSchema>,
  sensitivity: Sensitivity = {},
  days: Days,
): Data {
  if (days === 'days') return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const isPersonal = ['personal', 'sensitive'].includes(sensitivity[name]?.class ?? '');
      const isDay = fields[name]?.format === 'date' && typeof value === 'string';
      return [name, isPersonal && isDay ? `${value.slice(0, 7)}-01` : value];
    }),
  );
}

function bare(value: Json, schema: FieldSchema, days: Days): Json {
  if (typeof value === 'string') {
    if (value === '' || isPlain(schema)) return value;
    return (schema.format === 'id-number' ? standIn(value, days) : undefined) ?? WORDS;
  }
  if (Array.isArray(value)) {
    const { items } = schema;
    return value.map((item) => (items === undefined ? WORDS : bare(item, items, days)));
  }
  if (!isObject(value)) return value;
  const { properties = {} } = schema;
  return withoutWords(value, properties, new Set(Object.keys(properties)), days);
}

function isPlain({ choices, format }: FieldSchema): boolean {
  return choices !== undefined || (format !== undefined && PLAIN.has(format));
}
