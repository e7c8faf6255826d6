import type { PackDocuments } from '../difference/pack-documents.js';
import { citingElements } from '../explain/elements.js';
import type { Assumption, ClauseCoverage } from '../explain/explanation.js';
import { isObject } from '../json.js';
import type { Clause } from '../types.js';
import { placeInWords } from '../wording/place-in-words.js';
import type { Language } from '../wording/wording.js';

/** The clauses of a pack with what cites each, and what was assumed. */
export interface WrittenPlan {
  clauses: ClauseCoverage[];
  assumptions: Assumption[];
}

/**
 * The plan as it is written, of a pack that need not be right yet. Which stories prove an element only a program can
 * tell, so no clause has any here.
 */
export function planOf(pack: PackDocuments, language: Language): WrittenPlan {
  const elements = citingElements(pack).map(({ pointer, cites, assumes }) => ({
    pointer,
    title: titleOf(pack, language, pointer),
    cites,
    assumes,
  }));
  const policy = pack['policy.json'];
  const clauses = isObject(policy) && isObject(policy['clauses']) ? policy['clauses'] : {};
  return {
    clauses: Object.entries(clauses)
      .filter(([, clause]) => isObject(clause))
      .map(([id, clause]) => {
        const { heading, normative, waived, remains } = clause as unknown as Clause;
        return {
          id,
          heading,
          normative,
          ...(waived === undefined ? {} : { waived }),
          ...(remains === undefined ? {} : { remains }),
          elements: elements
            .filter(({ cites }) => cites.includes(id))
            .map(({ pointer, title }) => ({ pointer, title })),
          scenarios: [],
        };
      }),
    assumptions: elements.flatMap(({ pointer, title, cites, assumes }) =>
      assumes === undefined ? [] : [{ pointer, title, text: assumes, clauses: cites }],
    ),
  };
}

function titleOf(pack: PackDocuments, language: Language, element: string): string {
  const [file = '', pointer = ''] = element.split('#');
  const { document, path } = placeInWords(pack, language, file, pointer);
  if (path === '') return document;
  // Of what a pack has one document of, its name says nothing.
  return file.includes('/') ? `${document} › ${path}` : path;
}
