import { dayOf, instantOf } from '../calendar/zone.js';
import type { Refusal } from '../case.js';
import type { Budget } from '../compile/budget.js';
import type { Data, Day } from '../json.js';
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
  const { id, record, process, duty = '', unit, figures, steps } = scenario;
  if (record !== undefined && process !== undefined) {
    const about = { type: record.type, data: record.data as Data };
    return { world: worldAbout(program, about, budget), process };
  }
  const { timeZone } = program.pack;
  const dayOfStep = (step: Step | undefined) =>
    dayOf(instantOf(step?.at ?? '', timeZone), timeZone);
  const days = { first: dayOfStep(steps[0]), last: dayOfStep(steps.at(-1)) };
  const world = worldOwing(program, { duty, unit, figures: figures }, days, budget);
  if (world === undefined) throw new Error(`the story ${id} is about nothing`);
  return { world, process: program.duties[duty]?.process ?? '' };
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
    histories: {},
    posts: {},
    coming: [],
    now: 0,
    effects: [],
    budget,
  };
}

/** What a unit owes by the calendar. */
export interface Owed {
  duty: string;
  /** The unit's title; left out: the title of such units. */
  unit?: string | undefined;
  /** The figures with which each date's case begins, by name. */
  figures?: Data | undefined;
}

/** A world in which a unit owes a duty, whose dates will come from one day to another. Undefined: there is no such duty. */
export function worldOwing(
  program: Program,
  { duty: id, unit, figures = {} }: Owed,
  days: { first: Day; last: Day },
  budget: Budget,
): World | undefined {
  const { duties, unitTypes, tiers } = program;
  const duty = duties[id];
  if (duty === undefined) return undefined;
  const type = tiers[duty.definition.role]?.unitType ?? '';
  const name = unit ?? unitTypes[type]?.title ?? type;
  const world = worldAbout(program, { type: duty.about, data: { name } }, budget);
  return { ...world, coming: comingIn(program, { id, figures, ...days }, budget) };
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
