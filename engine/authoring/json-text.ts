import type { Data, Json } from '../json.js';
import { widthOf } from './width.js';

/** How many columns a line of a definition may take. */
export const MOST_COLUMNS = 100;

/** A document as definitions are written: two blanks a level, a short list on one line. */
export function jsonText(value: Json): string {
  return `${written(value, 0, 0)}\n`;
}

/**
 * A value as it is written within a document.
 *
 * @param depth the levels around it
 * @param taken the columns of its line that are not its own: what stands before it, a comma after it
 */
export function written(value: Json, depth: number, taken: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) {
    const parts = value.map((part, index) =>
      written(part, depth + 1, takenInList(value, index, depth)),
    );
    return listOf(value, parts, depth, taken);
  }
  const members = membersOf(value, depth, (name, taken) =>
    written(value[name] ?? null, depth + 1, taken),
  );
  return objectOf(members, depth);
}

/** The lines of an object around those of its members. */
export function objectOf(members: readonly string[], depth: number): string {
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${blanks(depth)}}`;
}

/** A list around its parts: on one line where there is room. */
export function listOf(
  value: readonly Json[],
  parts: readonly string[],
  depth: number,
  taken: number,
): string {
  const line = `[${parts.join(', ')}]`;
  const fits = !line.includes('\n') && taken + widthOf(line) <= MOST_COLUMNS;
  if (value.length === 0 || (fits && !isTable(value))) return line;
  const inner = blanks(depth + 1);
  return `[\n${parts.map((part) => inner + part).join(',\n')}\n${blanks(depth)}]`;
}

/** Several lists or objects of several parts each stand below each other. */
function isTable(value: readonly Json[]): boolean {
  const isRow = (part: Json) =>
    typeof part === 'object' && part !== null && Object.keys(part).length > 1;
  const isSame = value.every(Array.isArray) || !value.some(Array.isArray);
  return value.length > 1 && isSame && value.every(isRow);
}

/** The columns that a part of a list does not have for itself. */
export function takenInList(value: readonly Json[], index: number, depth: number): number {
  return blanks(depth + 1).length + comma(index, value.length);
}

/** The lines of the members of an object; `text` is told the columns that a value does not have for itself. */
export function membersOf(
  value: Data,
  depth: number,
  text: (name: string, taken: number) => string,
): string[] {
  const names = Object.keys(value);
  return names.map((name, index) => {
    const start = `${blanks(depth + 1)}${JSON.stringify(name)}: `;
    return start + text(name, widthOf(start) + comma(index, names.length));
  });
}

function comma(index: number, length: number): number {
  return index < length - 1 ? 1 : 0;
}

function blanks(depth: number): string {
  return ' '.repeat(depth * 2);
}
