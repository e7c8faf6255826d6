import { pointerOf } from '../compile/faults.js';
import { placeOf } from '../compile/documents.js';
import type { PackDocuments } from '../difference/pack-documents.js';
import { isObject, type Json } from '../json.js';
import { propertyOrder } from './property-order.js';
import type { Use } from './uses-of.js';

/** Every element of a pack that can say which clauses it implements: documents, duties, tasks, numbers … */
export function citableIn(pack: PackDocuments): Use[] {
  return Object.entries(pack).flatMap(([file, document]) => {
    const kind = placeOf(file)?.kind;
    if (kind === undefined || /^(scenarios|locales|samples)\//.test(file)) return [];
    return pathsIn(document, [], (path) => propertyOrder(kind, path).includes('cites')).map(
      (path) => ({ file, pointer: pointerOf(...path) }),
    );
  });
}

/** What an element at a place cites, with one clause more. */
export function citingAlso(cites: Json | undefined, clause: string): string[] {
  const present = Array.isArray(cites) ? cites.map(String) : [];
  return present.includes(clause) ? present : [...present, clause];
}

function pathsIn(
  value: Json,
  path: readonly string[],
  isCitable: (path: readonly string[]) => boolean,
): string[][] {
  if (!isObject(value)) return [];
  const below = Object.entries(value).flatMap(([name, part]) =>
    pathsIn(part, [...path, name], isCitable),
  );
  return isCitable(path) ? [[...path], ...below] : below;
}
