import type { Program } from '../../../engine/program.js';
import { retold } from '../../../engine/replay/retold.js';
import type { ScenarioDocument } from '../../../engine/types.js';
import type { Retold } from './questions.js';
import { begunOf, outcomeOf } from './story-rows.js';

const KNOWN = new WeakMap<Program, Retold[]>();

/** Each story that fails, told anew; one that fails only in the beginning it takes over is told anew with that. */
export function retellings(program: Program): Retold[] {
  const known =
    KNOWN.get(program) ??
    Object.values(program.scenarios)
      .filter((scenario) => !outcomeOf(program, scenario).passed)
      .map((scenario) => retoldOf(program, scenario))
      .filter(({ changes, obstacle }) => changes.length > 0 || obstacle !== undefined);
  KNOWN.set(program, known);
  return known;
}

/** A story told anew, in words. */
export function retoldOf(program: Program, scenario: ScenarioDocument): Retold {
  const begun = begunOf(program, scenario);
  const { scenario: anew, changes, obstacle } = retold(program, scenario, begun);
  const step = (index: number) => {
    const { at = '', says } = scenario.steps[index] ?? {};
    return { index, at, ...(says === undefined ? {} : { says }) };
  };
  return {
    id: scenario.id,
    title: scenario.title,
    cites: scenario.cites ?? [],
    begun,
    changes: changes.map(({ index, changed }) => ({
      ...step(index),
      changed: changed.map(({ words }) => {
        const { what, expected: was, found: now } = words();
        return { what, was, now };
      }),
    })),
    ...(obstacle === undefined
      ? {}
      : {
          obstacle: {
            ...obstacle,
            ...step(obstacle.index),
            ...nextOf(scenario, obstacle.index),
            ...takenFrom(scenario, obstacle.index < begun),
            isFollowed: isFollowed(program, scenario, obstacle.index),
          },
        }),
    steps: anew.steps.slice(begun),
  };
}

function nextOf({ steps }: ScenarioDocument, index: number): { before?: string } {
  const next = steps[index + 1];
  return next === undefined ? {} : { before: next.at };
}

function takenFrom({ follows }: ScenarioDocument, isTaken: boolean): { takenFrom?: string } {
  return isTaken && follows !== undefined ? { takenFrom: follows.story } : {};
}

function isFollowed(
  { documents }: Program,
  { id, steps }: ScenarioDocument,
  index: number,
): boolean {
  const name = steps[index]?.id;
  return Object.values(documents.scenario).some(
    ({ follows }) => name !== undefined && follows?.story === id && follows.through === name,
  );
}
