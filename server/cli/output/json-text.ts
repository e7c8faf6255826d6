import type { Json } from '../../../engine/json.js';
import { widthOf } from './width.js';

const MOST_COLUMNS = 100;

/** A document as definitions are written: two blanks a level, a short list on one line. */
export function jsonText(value: Json): string {
  return `${written(value, 0, 0)}\n`;
}

/** @param taken the columns that stand before it on its line */
function written(value: Json, depth: number, taken: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = ' '.repeat((depth + 1) * 2);
  const outer = ' '.repeat(depth * 2);
  if (Array.isArray(value)) {
    const line = `[${value.map((part) => JSON.stringify(part)).join(', ')}]`;
    const plain = value.every((part) => typeof part !== 'object' || part === null);
    if (value.length === 0 || (plain && taken + widthOf(line) < MOST_COLUMNS)) return line;
    const parts = value.map((part) => inner + written(part, depth + 1, inner.length));
    return `[\n${parts.join(',\n')}\n${outer}]`;
  }
  const members = Object.entries(value).map(([name, part]) => {
    const start = `${inner}${JSON.stringify(name)}: `;
    return start + written(part, depth + 1, widthOf(start));
  });
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${outer}}`;
}
