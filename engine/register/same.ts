import type { Data, Json } from '../json.js';

/**
 * A value as it counts when two registers are compared: without what offices write differently and
 * mean the same. Undefined where nothing is said.
 */
export function comparable(value: Json | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return listOf(value);
  if (typeof value === 'object') return JSON.stringify(value);
  const text = String(value).normalize('NFKC').replace(DOTS, '·').replace(/\s/gu, '').toUpperCase();
  return text === '' ? undefined : text;
}

/** Between the parts of a name: each keyboard has another one. */
const DOTS = /[.·•‧∙・﹒]/gu;

/** In whatever order; an empty list says nothing. */
function listOf(values: readonly Json[]): string | undefined {
  const parts = values.flatMap((value) => comparable(value) ?? []);
  return parts.length === 0 ? undefined : [...new Set(parts)].sort().join('\n');
}

/** Several fields as one key; undefined where one of them says nothing. */
export function keyOf(data: Data, fields: readonly string[]): string | undefined {
  const parts = fields.map((name) => comparable(data[name]));
  return parts.length === 0 || parts.includes(undefined) ? undefined : JSON.stringify(parts);
}

/** Which fields say something else in one than in the other. What one of them leaves open is no difference. */
export function differing(one: Data, other: Data, fields: readonly string[]): string[] {
  return fields.filter((name) => {
    const [first, second] = [comparable(one[name]), comparable(other[name])];
    return first !== undefined && second !== undefined && first !== second;
  });
}
