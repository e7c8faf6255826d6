import { isObject, type Data, type Json } from '../json.js';
import { same } from './same.js';

/**
 * The merge patch (RFC 7396) that makes `after` of `before`; undefined where nothing differs. Such a
 * patch cannot give an object a member that is null, nor another order: no definition needs the first,
 * and the second is told among the changes.
 */
export function patchBetween(before: Json | undefined, after: Json): Json | undefined {
  if (same(before, after)) return undefined;
  if (!isObject(before) || !isObject(after)) return after;
  const patch: Data = {};
  for (const name of Object.keys(before)) if (!Object.hasOwn(after, name)) patch[name] = null;
  for (const [name, value] of Object.entries(after)) {
    const part = patchBetween(Object.hasOwn(before, name) ? before[name] : undefined, value);
    if (part !== undefined) patch[name] = part;
  }
  return patch;
}
