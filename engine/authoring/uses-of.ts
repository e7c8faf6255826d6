import { pointerOf } from '../compile/faults.js';
import { fileOf } from '../compile/documents.js';
import type { PackDocuments } from '../difference/pack-documents.js';
import { isObject, type Data, type Json } from '../json.js';

/** What others of a pack refer to by its id. */
export type Referred =
  'tier' | 'calendar' | 'form' | 'duty' | 'ledger' | 'indicator' | 'document' | 'unitType';

/** A place that refers to something: the file, and the JSON Pointer of the id within it. */
export interface Use {
  file: string;
  pointer: string;
}

/**
 * The places of a pack that refer to a document or a unit type: where something must be changed before it can
 * be taken away. Its own file is none of them, and translations are not: they go with it.
 */
export function usesOf(pack: PackDocuments, kind: Referred, id: string): Use[] {
  const own = kind === 'unitType' ? undefined : fileOf(kind, id);
  return Object.entries(pack)
    .filter(([file]) => file !== own && !file.startsWith('locales/'))
    .flatMap(([file, document]) =>
      placesIn(document, REFERENCES[kind], { file, id, path: [] }).map((pointer) => ({
        file,
        pointer,
      })),
    );
}

/** How a kind is referred to. */
interface Reference {
  /** The properties that hold its id: as a text, in a list, or as the values of a map. */
  names: readonly string[];
  /** The same, of one folder or file only, where the name means something else elsewhere. */
  within?: Record<string, readonly string[]>;
  /** How an expression names it. */
  quoted?: (id: string) => string;
  /** The id as the properties hold it, where it is not the plain one. */
  also?: (id: string) => string;
  /** Whether the property means this kind, by what stands beside it. */
  means?: (name: string, beside: Data) => boolean;
}

const REFERENCES: Record<Referred, Reference> = {
  tier: {
    names: ['role', 'roles', 'to', 'toldBy', 'reportsTo'],
    within: { scenarios: ['by', 'reports', 'notices'] },
  },
  calendar: { names: ['calendar', 'basedOn'], quoted: (id) => `isOpenDay('${id}'` },
  form: { names: ['form'] },
  duty: {
    names: ['duty', 'among', 'process'],
    also: (id) => `duty.${id}`,
    means: (name, beside) => name !== 'among' || beside['of'] === 'duties',
  },
  ledger: { names: ['ledger'] },
  indicator: { names: ['indicator'] },
  document: { names: ['document'], within: { scenarios: ['documents'] } },
  unitType: {
    names: ['unitType'],
    within: { 'units.json': ['within'], samples: ['type'] },
    quoted: (id) => `units['${id}']`,
  },
};

interface Sought {
  file: string;
  id: string;
  path: readonly string[];
}

function placesIn(value: Json, how: Reference, { file, id, path }: Sought): string[] {
  if (typeof value === 'string')
    return how.quoted !== undefined && value.includes(how.quoted(id)) ? [pointerOf(...path)] : [];
  if (Array.isArray(value))
    return value.flatMap((part, index) =>
      placesIn(part, how, { file, id, path: [...path, String(index)] }),
    );
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const at = [...path, name];
    const isNamed = namesOf(how, file).has(name) && (how.means?.(name, value) ?? true);
    const named = isNamed ? placesOfId(part, how, id).map((rest) => pointerOf(...at, ...rest)) : [];
    return named.length > 0 ? named : placesIn(part, how, { file, id, path: at });
  });
}

function namesOf({ names, within = {} }: Reference, file: string): Set<string> {
  const place = file.split('/')[0] ?? file;
  return new Set([...names, ...(within[place] ?? [])]);
}

/** Where the id stands in the value of such a property: nowhere below, or at an index or a name. */
function placesOfId(value: Json, how: Reference, id: string): string[][] {
  const is = (part: Json) => part === id || part === how.also?.(id);
  if (is(value)) return [[]];
  if (Array.isArray(value))
    return value.flatMap((part, index) => (is(part) ? [[String(index)]] : []));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, part]) => (is(part) ? [[name]] : []));
}
