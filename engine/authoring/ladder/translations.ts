import { isObject, type Data, type Json } from '../../json.js';
import { namesIn, valueAt } from '../../json-pointer.js';
import { put } from '../put.js';

/** An element of a process that stands elsewhere now; `to` undefined: that is gone. */
export interface Moved {
  from: string;
  to: string | undefined;
}

/**
 * A locale in which the words of what has moved moved with it, and the words of what is gone are gone.
 * The same object where it says nothing of them.
 *
 * @param element e.g. process/leak, as locales name a document
 */
export function translationsMoved(locale: Data, element: string, moves: readonly Moved[]): Data {
  const at = (pointer: string) => `/documents/${element.replaceAll('/', '~1')}${pointer}`;
  const found = moves.flatMap(({ from, to }) => {
    const words = valueAt(locale, at(from));
    return words === undefined ? [] : [{ from, to, words }];
  });
  if (found.length === 0) return locale;
  const without = found.reduce<Json>((left, { from }) => removed(left, namesIn(at(from))), locale);
  const moved = found.reduce<Json>(
    (whole, { to, words }) => (to === undefined ? whole : put(whole, 'locale', at(to), words)),
    without,
  );
  return moved as Data;
}

/** Without what stands there, and without what is empty then. */
function removed(value: Json, [name = '', ...rest]: readonly string[]): Json {
  if (!isObject(value)) return value;
  const entries = Object.entries(value).flatMap(([key, part]): [string, Json][] => {
    if (key !== name) return [[key, part]];
    if (rest.length === 0) return [];
    const left = removed(part, rest);
    return isObject(left) && Object.keys(left).length === 0 ? [] : [[key, left]];
  });
  return Object.fromEntries(entries);
}
