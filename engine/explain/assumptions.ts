import { citingElements } from './elements.js';
import type { Assumption } from './explanation.js';
import type { Speaker } from './speaker.js';

/** What the district decided where the policy is silent, in the order of the pack. */
export function assumptionsOf({ documents, place }: Speaker): Assumption[] {
  return citingElements(documents).flatMap(({ pointer, cites, assumes }) =>
    assumes === undefined
      ? []
      : [{ pointer, title: place(pointer), text: assumes, clauses: cites }],
  );
}
