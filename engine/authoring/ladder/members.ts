import type { Json } from '../../json.js';
import type { ProcessDocument } from '../../types.js';
import { put } from '../put.js';

/** Members of a map in their order, with some of them replaced by others where they stood. */
export function replaced<T>(
  map: Readonly<Record<string, T>> | undefined,
  by: (id: string, value: T) => readonly (readonly [string, T])[],
): Record<string, T> {
  return Object.fromEntries(Object.entries(map ?? {}).flatMap(([id, value]) => by(id, value)));
}

/** A member put in before or behind another; at the end where that one is not there. */
export function inserted<T>(
  map: Readonly<Record<string, T>> | undefined,
  [id, value]: readonly [string, T],
  place: { before: string | undefined } | { behind: string | undefined },
): Record<string, T> {
  const members = Object.entries(map ?? {});
  const anchor = 'before' in place ? place.before : place.behind;
  const found = members.findIndex(([other]) => other === anchor);
  const at = found < 0 ? members.length : found + ('before' in place ? 0 : 1);
  return Object.fromEntries([...members.slice(0, at), [id, value], ...members.slice(at)]);
}

/** A property with a map, or nothing where it is empty. */
export function unlessEmpty<K extends string, T>(
  property: K,
  map: Record<string, T>,
): { [key in K]?: Record<string, T> } {
  return Object.keys(map).length === 0
    ? {}
    : ({ [property]: map } as { [key in K]: Record<string, T> });
}

/** A process with a map at a place; without it where the map is empty. */
export function putMap<T>(
  process: ProcessDocument,
  pointer: string,
  map: Record<string, T>,
): ProcessDocument {
  const value = Object.keys(map).length === 0 ? undefined : (map as Record<string, Json>);
  return put(process as unknown as Json, 'process', pointer, value) as unknown as ProcessDocument;
}
