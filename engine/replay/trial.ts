import { instantOf, localOf } from '../calendar/zone.js';
import type { Effect, Refusal } from '../case.js';
import { Budget } from '../compile/budget.js';
import { nextOpening } from '../duty/occurrences.js';
import type { Data, Day, Instant } from '../json.js';
import type { Program } from '../program.js';
import type { Step } from '../types.js';
import { brokenBy } from './scenario.js';
import { take, worldAbout, worldOwing } from './telling.js';
import { nextMoment, type World } from './world.js';

/** What somebody tries on a pack: things happen to a record, or a unit owes a duty; and then time passes. */
export type Trial = TriedOn & {
  /** What happens, in any order; each step says of which process it speaks, and expects nothing. */
  steps: Step[];
  /** The local time up to which is looked: 2026-09-17T17:00. Later steps have not happened yet. */
  at: string;
};

/** On what: a record, or a duty of a unit, whose dates come by themselves from the day `since` on. */
export type TriedOn =
  | { record: { type: string; data: Data } }
  | { duty: string; unit: string; figures?: Data; since: Day };

/** Something that happened, or that time brought. */
export interface Moment {
  /** Local time. */
  at: string;
  /** The index of the step that happened; left out: time alone brought it. */
  step?: number;
  effects: { process: string; effect: Effect }[];
  refusal?: Refusal;
}

/** How a trial goes: what happened in order of time, and the world as it then is. */
export interface Tried {
  moments: Moment[];
  world: World;
  /** When time alone changes something next; local time. */
  next?: string;
}

/** More moments nobody reads. */
const MOST_MOMENTS = 400;

/** Lets a trial happen, through the very engine that decides live cases. */
export function tryOut(program: Program, trial: Trial): Tried {
  const { steps, at } = trial;
  const { timeZone } = program.pack;
  const world = worldOfTrial(program, trial);
  const moments: Moment[] = [];
  for (const [step, happening] of inOrder(steps)) {
    if (happening.at > at) break;
    passUntil(world, happening.at, moments);
    moments.push({ at: happening.at, step, ...took(world, happening) });
  }
  passUntil(world, at, moments);
  const next = nextMoment(world);
  return {
    moments: moments.filter(({ step, effects }) => step !== undefined || effects.length > 0),
    world,
    ...(next === undefined ? {} : { next: wholeMinute(next, timeZone) }),
  };
}

/** The world in which a trial begins. */
export function worldOfTrial(program: Program, trial: Trial): World {
  if ('record' in trial) return worldAbout(program, trial.record, new Budget());
  const { duty, since: first, at } = trial;
  const day = at.slice(0, 10);
  const timing = program.duties[duty];
  // And the one after: what comes next is told, and what is not done is missed when it comes.
  const last = (timing === undefined ? undefined : nextOpening(timing, day)) ?? day;
  const world = worldOwing(program, trial, { first, last }, new Budget());
  if (world === undefined) throw new Error(`there is no duty ${duty}`);
  return world;
}

/** With their places in the list. What was put in later and happened at the same time happened later. */
function inOrder(steps: readonly Step[]): [number, Step][] {
  return [...steps.entries()].sort(([, one], [, other]) =>
    one.at < other.at ? -1 : one.at > other.at ? 1 : 0,
  );
}

/** Time passes up to a step or the end, moment by moment. */
function passUntil(world: World, until: string, moments: Moment[]): void {
  const { timeZone } = world.program.pack;
  while (moments.length < MOST_MOMENTS) {
    const next = nextMoment(world);
    if (next === undefined || next > instantOf(until, timeZone)) return;
    const at = wholeMinute(next, timeZone);
    if (at > until) return;
    const moment = { at, ...took(world, { at }) };
    moments.push(moment);
    if (moment.refusal !== undefined) return;
  }
}

function took(world: World, step: Step): Pick<Moment, 'effects' | 'refusal'> {
  try {
    const refusal = take(world, step, step.process ?? '');
    return { effects: world.effects, ...(refusal === undefined ? {} : { refusal }) };
  } catch (error) {
    const refusal: Refusal = { kind: 'refused', code: 'broken', message: brokenBy(error) };
    return { effects: world.effects, refusal };
  }
}

/** The first whole minute at which an instant is past: stories tell times to the minute. */
export function wholeMinute(instant: Instant, timeZone: string): string {
  return localOf(instant + 59_999, timeZone);
}
