import type { Sight } from '../ledgers/sight.js';
import type { Reader } from '../store/reader.js';
import { inRoles } from '../units/in-roles.js';
import type { Desk } from './desk.js';

/** A list as the reader may see it: in those posts only that may open it. Undefined: none may. */
export function sightFor(desk: Desk, roles: readonly string[] | undefined): Sight | undefined {
  const reader = inRoles(desk.reader, roles);
  return reader && sightOf(desk, reader);
}

function sightOf({ sql, organisation, now, active, editionOf }: Desk, reader: Reader): Sight {
  return {
    ...{ sql, reader, organisation, now, words: active.words },
    wordsOf: async (hash) => (await editionOf(hash)).words,
  };
}
