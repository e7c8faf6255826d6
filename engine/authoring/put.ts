import { isObject, type Data, type Json } from '../json.js';
import { namesIn } from '../json-pointer.js';
import type { Kind } from '../compile/documents.js';
import { propertyOrder } from './property-order.js';

/**
 * A document with a value at a place; undefined takes away what is there. A new property stands where
 * the language lists it, so that all documents read alike; an element with an id of its own stands last.
 * Objects on the way that are not there are made.
 *
 * @param pointer JSON Pointer within the document; a number goes into a list, - after its last part
 */
export function put(document: Json, kind: Kind, pointer: string, value: Json | undefined): Json {
  return putAt(document, namesIn(pointer), 0, value, kind);
}

function putAt(
  present: Json | undefined,
  names: readonly string[],
  depth: number,
  value: Json | undefined,
  kind: Kind,
): Json {
  const name = names[depth];
  if (name === undefined) return value ?? null;
  const isLast = depth === names.length - 1;
  if (Array.isArray(present)) {
    const index = name === '-' ? present.length : Number(name);
    const before = present.slice(0, index);
    const after = present.slice(index + 1);
    if (isLast && value === undefined) return [...before, ...after];
    return [...before, putAt(present[index], names, depth + 1, value, kind), ...after];
  }
  const holder: Data = isObject(present) ? present : {};
  if (isLast && value === undefined) {
    return Object.fromEntries(Object.entries(holder).filter(([other]) => other !== name));
  }
  const part = putAt(holder[name], names, depth + 1, value, kind);
  if (Object.hasOwn(holder, name)) return { ...holder, [name]: part };
  const order = propertyOrder(kind, names.slice(0, depth));
  return inOrder({ ...holder, [name]: part }, name, order);
}

/** The new member before the first of those that the language lists after it. */
function inOrder(holder: Data, name: string, order: readonly string[]): Data {
  const rank = order.indexOf(name);
  if (rank < 0) return holder;
  const others = Object.keys(holder).filter((other) => other !== name);
  const found = others.findIndex((other) => order.indexOf(other) > rank);
  const at = found < 0 ? others.length : found;
  const names = [...others.slice(0, at), name, ...others.slice(at)];
  return Object.fromEntries(names.map((one) => [one, holder[one] ?? null]));
}

/** A document with the members of the object at a place in another order; what is not named stays behind. */
export function reordered(
  document: Json,
  kind: Kind,
  pointer: string,
  names: readonly string[],
): Json {
  const present = namesIn(pointer).reduce<Json | undefined>(
    (value, name) => (isObject(value) ? value[name] : undefined),
    document,
  );
  if (!isObject(present)) return document;
  const all = [
    ...new Set([...names.filter((one) => Object.hasOwn(present, one)), ...Object.keys(present)]),
  ];
  const moved = Object.fromEntries(all.map((name) => [name, present[name] ?? null]));
  return put(document, kind, pointer, moved);
}
