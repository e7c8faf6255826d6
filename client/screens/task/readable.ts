import type { FieldSchema, Fields } from '../../../engine/types.js';
import type { ValueView } from '../../api/types.js';

interface Wording {
  yes: string;
  no: string;
  comma: string;
}

/** What was filled, as people read it: choices by their titles; files, which have no words, left out. */
export function readable(
  fields: Fields,
  data: Record<string, unknown>,
  wording: Wording,
): ValueView[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = textOf(data[name], field, wording);
    return value === '' ? [] : [{ name, title: field.title ?? name, value }];
  });
}

function textOf(value: unknown, field: FieldSchema, wording: Wording): string {
  if (Array.isArray(value)) {
    const { items } = field;
    if (items === undefined) return '';
    return value
      .map((one) => textOf(one, items, wording))
      .filter(Boolean)
      .join(wording.comma);
  }
  switch (typeof value) {
    case 'boolean':
      return value ? wording.yes : wording.no;
    case 'number':
      return String(value);
    case 'string':
      return isFile(field) ? '' : (field.choices?.[value] ?? value);
    case 'object':
      return value === null ? '' : parts(field, value as Record<string, unknown>, wording);
    default:
      return '';
  }
}

function parts(
  { properties = {} }: FieldSchema,
  value: Record<string, unknown>,
  wording: Wording,
): string {
  const texts = Object.entries(properties).map(([name, field]) =>
    textOf(value[name], field, wording),
  );
  return texts.filter(Boolean).join(' ');
}

function isFile({ format }: FieldSchema): boolean {
  return format === 'photo' || format === 'file' || format === 'signature';
}
