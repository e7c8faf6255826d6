import { instantOf, localOf } from '../calendar/zone.js';
import { Budget } from '../compile/budget.js';
import { put } from '../authoring/put.js';
import type { Words } from '../issue.js';
import { isObject, type Instant, type Json } from '../json.js';
import type { Program } from '../program.js';
import type { Expectation, ScenarioDocument, Step } from '../types.js';
import { expectedOf } from './expectation.js';
import type { Expected } from './judged.js';
import { refusalInWords } from './refusal-expected.js';
import { brokenBy } from './scenario.js';
import { begin, take } from './telling.js';
import { nextMoment, openCase, passTime, type World } from './world.js';

/** A story told anew. */
export interface Retelling {
  /** The same happenings, expecting what the engine does now; the very story where it passes as it is. */
  scenario: ScenarioDocument;
  /** What is expected otherwise, step by step; steps that stay are not listed. */
  changes: { index: number; changed: Expected[] }[];
  /** The first step that cannot be done any more. What comes after it is left as it was. */
  obstacle?: Obstacle;
}

/** Why a story cannot be told on: a person decides what becomes of the step. */
export interface Obstacle {
  index: number;
  why: Words;
  /** When the task of the step is open, the first time after the step before; local time. Left out: never. */
  openAt?: string;
}

/**
 * Tells a story anew: what happens stays, at the same times; of what is expected, and of that only, what does
 * not hold is replaced by what the engine does now. A step that is refused although it should not be, or that
 * cannot be taken, is not touched: the story is told up to it.
 *
 * @param scenario the whole story, with the beginning that it takes from another
 * @param begun how many of its steps are that other story's: they are gone through, and told anew there
 */
export function retold(program: Program, scenario: ScenarioDocument, begun = 0): Retelling {
  const { world, process } = begin(program, scenario, new Budget());
  const changes: Retelling['changes'] = [];
  let told = scenario;
  for (const [index, step] of scenario.steps.entries()) {
    const before = copyOf(world);
    const taken = tried(world, step, process);
    if ('why' in taken) {
      const openAt = opensAt(before, step, step.process ?? process);
      const obstacle = { index, why: taken.why, ...(openAt === undefined ? {} : { openAt }) };
      return { scenario: told, changes, obstacle };
    }
    const changed = index < begun ? [] : taken.expected.filter(({ holds }) => !holds);
    if (changed.length === 0) continue;
    changes.push({ index, changed });
    told = changed.reduce((story, one) => expecting(story, index, one), told);
  }
  return { scenario: told, changes };
}

/** Takes a step; why it cannot be taken, or how it is with each thing that it expects. */
function tried(
  world: World,
  step: Step,
  process: string,
): { expected: Expected[] } | { why: Words } {
  const { expect = {} } = step;
  try {
    const refusal = take(world, step, process);
    if (refusal !== undefined && expect.refused === undefined)
      return { why: refusalInWords(refusal) };
    const expected = expectedOf(world, expect, step.process ?? process, refusal);
    const untold = expected.find(({ path, now }) => path[0] === 'cases' && now === undefined);
    return untold === undefined ? { expected } : { why: untold.words().sentence };
  } catch (error) {
    return { why: brokenBy(error) };
  }
}

/** The story with one thing expected as it is now. */
function expecting(
  story: ScenarioDocument,
  index: number,
  { path, now }: Expected,
): ScenarioDocument {
  const names = ['steps', String(index), 'expect', ...path];
  const said = putAt(story, names, now);
  const [group = ''] = path;
  const left = said.steps[index]?.expect?.[group as keyof Expectation] as Json | undefined;
  const isEmptied = now === undefined && isObject(left) && Object.keys(left).length === 0;
  return isEmptied ? putAt(said, names.slice(0, 4), undefined) : said;
}

function putAt(story: ScenarioDocument, names: string[], value: Json | undefined) {
  const pointer = names.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  const said = put(story as unknown as Json, 'scenario', pointer.join(''), value);
  return said as unknown as ScenarioDocument;
}

/** How far ahead a task is looked for. */
const A_YEAR = 366 * 24 * 60 * 60_000;
const MOST_MOMENTS = 500;

/** When the task of a step is open the first time in this world, if nobody does anything. */
function opensAt(world: World, { at, submit }: Step, process: string): string | undefined {
  const { timeZone } = world.program.pack;
  if (submit === undefined) return undefined;
  const isOpen = () => openCase(world, process)?.tasks[submit.task] !== undefined;
  const until: Instant = instantOf(at, timeZone) + A_YEAR;
  try {
    for (let moments = 0; moments < MOST_MOMENTS && !isOpen(); moments += 1) {
      const next = nextMoment(world);
      if (next === undefined || next > until) return undefined;
      passTime(world, next);
      world.now = Math.max(world.now, next);
    }
  } catch {
    // What breaks on the way opens nothing.
    return undefined;
  }
  return isOpen() ? localOf(world.now + A_MINUTE - 1, timeZone) : undefined;
}

/** Stories tell times to the minute; a task is open from the first one that is whole. */
const A_MINUTE = 60_000;

/** Another world that goes on from here; cases and records are values. */
function copyOf(world: World): World {
  const histories = Object.entries(world.histories).map(([id, events]) => [id, [...events]]);
  return {
    ...world,
    histories: Object.fromEntries(histories) as World['histories'],
    coming: [...world.coming],
    effects: [],
  };
}
