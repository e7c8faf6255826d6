import { canAct } from './can-act.js';
import { citingElements } from './elements.js';
import { exercisedBy, type Exercised } from './exercised.js';
import type { ClauseCoverage } from './explanation.js';
import type { Speaker } from './speaker.js';

/** Each clause with the elements that cite it and the stories that exercise them. */
export function coverageOf({ program, documents, place }: Speaker): ClauseCoverage[] {
  const elements = citingElements(documents).map(({ pointer, cites }) => ({ pointer, cites }));
  const scenarios = Object.values(program.scenarios);
  const proofs = new Map<string, Exercised>(
    scenarios.map((scenario) => [scenario.id, exercisedBy(program, scenario)]),
  );
  const provedBy = (pointer: string) =>
    scenarios.filter(({ id }) => proofs.get(id)?.(pointer) === true).map(({ id }) => id);
  const proved = elements.map((element) =>
    canAct(element.pointer)
      ? { ...element, scenarios: provedBy(element.pointer) }
      : { ...element, scenarios: undefined },
  );

  return Object.entries(program.policy.clauses).map(([id, clause]) => {
    const own = proved.filter(({ cites }) => cites.includes(id));
    const exercising = new Set(own.flatMap(({ scenarios: by = [] }) => by));
    const { heading, normative, waived, remains } = clause;
    return {
      id,
      heading,
      normative,
      ...(waived === undefined ? {} : { waived }),
      ...(remains === undefined ? {} : { remains }),
      elements: own.map(({ pointer, scenarios: by }) => ({
        pointer,
        title: place(pointer),
        ...(by === undefined ? {} : { scenarios: by }),
      })),
      scenarios: scenarios
        .map((story) => ({
          id: story.id,
          title: story.title,
          cites: story.cites?.includes(id) === true,
        }))
        .filter((story) => story.cites || exercising.has(story.id)),
    };
  });
}
