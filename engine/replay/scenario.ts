import { instantOf } from '../calendar/zone.js';
import type { Case, Effect } from '../case.js';
import { Budget, PackTooComplex } from '../compile/budget.js';
import type { Words } from '../issue.js';
import type { Data } from '../json.js';
import type { Program } from '../program.js';
import type { ScenarioDocument, Step } from '../types.js';
import { act } from './act.js';
import { comingIn } from './coming.js';
import { compareWith } from './expectation.js';
import { passTime, type World } from './world.js';

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
  const { record, process } = subjectOf(program, scenario);
  const world: World = {
    program,
    recordType: record.type,
    record: record.data,
    units: {},
    cases: [],
    posts: {},
    coming: comingIn(program, scenario, budget),
    now: 0,
    effects: [],
    budget,
  };
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

/** Whom a story is about, and of which process it speaks; of a duty the unit, and the duty's process. */
function subjectOf({ duties, unitTypes, tiers }: Program, scenario: ScenarioDocument) {
  const { record, process, unit } = scenario;
  if (record !== undefined && process !== undefined)
    return { record: { type: record.type, data: record.data as Data }, process };
  const duty = duties[scenario.duty ?? ''];
  if (duty === undefined) throw new Error(`the story ${scenario.id} is about nothing`);
  const type = tiers[duty.definition.role]?.unitType ?? '';
  const name = unit ?? unitTypes[type]?.title ?? type;
  return { record: { type: duty.about, data: { name } }, process: duty.process };
}

function runStep(world: World, step: Step, process: string, shared?: Budget): Words[] {
  const at = instantOf(step.at, world.program.pack.timeZone);
  try {
    world.effects = [];
    passTime(world, at);
    world.now = at;
    world.posts = { ...world.posts, ...step.posts };
    const refusal = act(world, step, step.process ?? process, at);
    passTime(world, at);
    return compareWith(world, step.expect ?? {}, step.process ?? process, refusal);
  } catch (error) {
    if (error instanceof PackTooComplex && shared !== undefined) throw error;
    const what = error instanceof Error ? error.message : String(error);
    return [{ zh: `这一步出错：${what}`, en: `This step broke: ${what}` }];
  }
}
