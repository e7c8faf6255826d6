import type { Program } from '../../../engine/program.js';
import { runScenario, type ScenarioResult } from '../../../engine/replay/scenario.js';
import { titlesOf } from '../../../engine/replay/titles.js';
import type { ScenarioDocument } from '../../../engine/types.js';
import type { StoryRow } from './questions.js';

const KNOWN = new WeakMap<Program, StoryRow[]>();

/** All stories and how each comes out, those that fail first. A program never changes, so they are told once. */
export function rowsOf(program: Program): StoryRow[] {
  const known = KNOWN.get(program) ?? rows(program);
  KNOWN.set(program, known);
  return known;
}

function rows(program: Program): StoryRow[] {
  const all = Object.values(program.scenarios).map((scenario) =>
    rowOf(program, scenario, outcomeOf(program, scenario)),
  );
  const rank = ({ passed, isInherited }: StoryRow) => (passed ? 2 : isInherited ? 1 : 0);
  return all.sort((one, other) => rank(one) - rank(other));
}

export function rowOf(
  program: Program,
  scenario: ScenarioDocument,
  { passed, steps }: ScenarioResult,
): StoryRow {
  const { id, title, cites = [], process, duty } = scenario;
  const failed = steps.find((step) => !step.passed);
  const of = process ?? program.duties[duty ?? '']?.process ?? '';
  return {
    id,
    title,
    cites,
    about: { id: of, title: titlesOf(program).process(of) },
    passed,
    isInherited: failed !== undefined && failed.index < begunOf(program, scenario),
    ...(failed === undefined ? {} : { failed }),
  };
}

/** How each came out: the list, the story itself and its retelling all ask. */
const OUTCOMES = new WeakMap<ScenarioDocument, { program: Program; result: ScenarioResult }>();

export function outcomeOf(program: Program, scenario: ScenarioDocument): ScenarioResult {
  const known = OUTCOMES.get(scenario);
  if (known?.program === program) return known.result;
  const result = runScenario(program, scenario);
  OUTCOMES.set(scenario, { program, result });
  return result;
}

/** How many steps of a story are those of the one it follows. */
export function begunOf({ documents }: Program, { id, steps }: ScenarioDocument): number {
  return steps.length - (documents.scenario[id]?.steps.length ?? steps.length);
}
