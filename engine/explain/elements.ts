import { pointerOf } from '../compile/faults.js';
import type { PackDocuments } from '../difference/pack-documents.js';
import { isObject, type Data, type Json } from '../json.js';

/** An element that cites clauses or assumes something, and where it stands. */
export interface CitingElement {
  pointer: string;
  cites: string[];
  assumes?: string;
}

/** All of them; stories prove and do not implement, and translations repeat. */
export function citingElements(documents: PackDocuments): CitingElement[] {
  return Object.entries(documents)
    .filter(([file]) => !/^(scenarios|locales|samples)\//.test(file))
    .flatMap(([file, document]) => collect(file, [], document));
}

function collect(file: string, path: readonly string[], value: Json): CitingElement[] {
  if (!isObject(value)) return [];
  const below = Object.entries(value).flatMap(([name, part]) =>
    collect(file, [...path, name], part),
  );
  const own = elementOf(`${file}#${pointerOf(...path)}`, value);
  return own === undefined ? below : [own, ...below];
}

/** A field may be named cites or assumes; only the language's own are a list and a text. */
function elementOf(pointer: string, { cites, assumes }: Data): CitingElement | undefined {
  const clauses = Array.isArray(cites) ? cites.map(String) : [];
  const assumption = typeof assumes === 'string' ? { assumes } : {};
  if (clauses.length === 0 && typeof assumes !== 'string') return undefined;
  return { pointer, cites: clauses, ...assumption };
}
