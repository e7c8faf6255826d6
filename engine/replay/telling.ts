import { instantOf } from '../calendar/zone.js';
import type { Refusal } from '../case.js';
import type { Budget } from '../compile/budget.js';
import type { Data } from '../json.js';
import type { Program } from '../program.js';
import type { ScenarioDocument, Step } from '../types.js';
import { act } from './act.js';
import { comingIn } from './coming.js';
import { passTime, type World } from './world.js';

/** The world in which a story begins, and the process of which its steps speak where they name none. */
export function begin(
  program: Program,
  scenario: ScenarioDocument,
  budget: Budget,
): { world: World; process: string } {
  const { record, process } = subjectOf(program, scenario);
  const world = worldAbout(program, record, budget);
  return { world: { ...world, coming: comingIn(program, scenario, budget) }, process };
}

/** A world in which nothing has happened to a record yet. */
export function worldAbout(
  program: Program,
  record: { type: string; data: Data },
  budget: Budget,
): World {
  return {
    program,
    recordType: record.type,
    record: record.data,
    units: {},
    cases: [],
    posts: {},
    coming: [],
    now: 0,
    effects: [],
    budget,
  };
}

/** Lets a step happen at its time, after all that comes due by then; the refusal, if it was refused. */
export function take(world: World, step: Step, process: string): Refusal | undefined {
  const at = instantOf(step.at, world.program.pack.timeZone);
  world.effects = [];
  passTime(world, at);
  world.now = at;
  world.posts = { ...world.posts, ...step.posts };
  const refusal = act(world, step, step.process ?? process, at);
  passTime(world, at);
  return refusal;
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
