import type { Data, Json } from '../json.js';
import type { Fields, FieldSchema } from '../types.js';
import { LocalDate } from './local-date.js';

/** The CEL type of a declared field. */
export function celType(field: FieldSchema): string {
  switch (field.type) {
    case 'integer':
      return 'int';
    case 'number':
      return 'double';
    case 'boolean':
      return 'bool';
    case 'array':
      return field.items?.type === 'string' ? 'list<string>' : 'list<map<string, dyn>>';
    case 'object':
      return 'map<string, dyn>';
    case 'string':
      if (field.format === 'date') return 'Date';
      return field.format === 'date-time' ? 'google.protobuf.Timestamp' : 'string';
  }
}

/**
 * The value of a declared field as CEL sees it. A field that was left empty has the default of its
 * type, as in CEL on messages; a date that was left empty has none, so that has(…) can ask.
 */
function toCel(value: Json | undefined, field: FieldSchema): unknown {
  const empty = isUnfilled(value);
  switch (field.type) {
    case 'integer':
      return typeof value === 'number' ? BigInt(Math.trunc(value)) : 0n;
    case 'number':
      return typeof value === 'number' ? value : 0;
    case 'boolean':
      return value === true;
    case 'array':
      return Array.isArray(value) ? value : [];
    case 'object':
      return value ?? {};
    case 'string':
      if (field.format === 'date') return empty ? undefined : LocalDate.of(textOf(value));
      if (field.format === 'date-time') return empty ? undefined : new Date(textOf(value));
      return empty ? '' : textOf(value);
  }
}

/** Whether a field was left empty: only of a list it is not known by that. */
export function isUnfilled(value: Json | undefined): value is undefined | null | '' {
  return value === undefined || value === null || value === '';
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What CEL computed, as JSON: the inverse of toCel. */
export function fromCel(value: unknown): Json {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof LocalDate) return value.toString();
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(fromCel);
  if (value instanceof Map)
    return Object.fromEntries([...value].map(([key, item]) => [String(key), fromCel(item)]));
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    typeof value === 'number'
  )
    return value;
  return Object.fromEntries(
    Object.entries(value as Data).map(([key, item]) => [key, fromCel(item)]),
  );
}

/** The named fields of `data` as CEL sees them, on an object of the type that was declared for them. */
export function messageOf<T extends object>(
  type: new () => T,
  data: Data = {},
  fields: Fields,
  names: Iterable<string>,
): T {
  const message = new type() as Record<string, unknown>;
  for (const name of names) {
    const field = fields[name];
    if (field === undefined) continue;
    const value = toCel(Object.hasOwn(data, name) ? data[name] : undefined, field);
    if (value !== undefined) message[name] = value;
  }
  return message as T;
}
