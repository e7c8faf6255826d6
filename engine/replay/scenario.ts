import type { Case, Effect } from '../case.js';
import { Budget, PackTooComplex } from '../compile/budget.js';
import type { Words } from '../issue.js';
import type { Program } from '../program.js';
import type { ScenarioDocument, Step } from '../types.js';
import { compareWith } from './expectation.js';
import { begin, take } from './telling.js';
import type { World } from './world.js';

/** How one step went. */
export interface StepResult {
  index: number;
  at: string;
  says?: string;
  passed: boolean;
  faults: Words[];
}

/** How a scenario went. */
export interface ScenarioResult {
  passed: boolean;
  steps: StepResult[];
}

/** Sees each effect of a story, step by step, and how the cases stand after the step. */
export type Watch = (process: string, effect: Effect, cases: readonly Case[]) => void;

/**
 * Runs a story through the very engine that decides live cases. Stops at the first step that fails.
 *
 * @param watch who looks on, if anybody does
 * @param shared the work that all stories may make together; where it is not enough, it throws. Left out: each may
 *   make as much by itself, and fails at the step that makes more
 */
export function runScenario(
  program: Program,
  scenario: ScenarioDocument,
  { watch, shared }: { watch?: Watch; shared?: Budget } = {},
): ScenarioResult {
  const budget = shared ?? new Budget();
  const { world, process } = begin(program, scenario, budget);
  const steps: StepResult[] = [];
  for (const [index, step] of scenario.steps.entries()) {
    const faults = runStep(world, step, process, shared);
    for (const { process: of, effect } of world.effects) watch?.(of, effect, world.cases);
    steps.push({
      index,
      at: step.at,
      ...(step.says === undefined ? {} : { says: step.says }),
      passed: faults.length === 0,
      faults,
    });
    if (faults.length > 0) break;
  }
  return { passed: steps.every(({ passed }) => passed), steps };
}

function runStep(world: World, step: Step, process: string, shared?: Budget): Words[] {
  try {
    const refusal = take(world, step, process);
    return compareWith(world, step.expect ?? {}, step.process ?? process, refusal);
  } catch (error) {
    if (error instanceof PackTooComplex && shared !== undefined) throw error;
    return [brokenBy(error)];
  }
}

/** What is said of a step that the engine could not take. */
export function brokenBy(error: unknown): Words {
  const what = error instanceof Error ? error.message : String(error);
  return { zh: `这一步出错：${what}`, en: `This step broke: ${what}` };
}
