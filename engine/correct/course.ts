import type { Case, CaseEvent, Effect } from '../case.js';
import { decide } from '../decide/decide.js';
import { carryOut } from '../decide/effects.js';
import { beginning, beginsWith } from '../decide/opened.js';
import { enabledTransition } from '../decide/transitions.js';
import { scopeOf, stateOf, unfold, type Unfolding } from '../decide/unfolding.js';
import { same } from '../difference/same.js';
import { ExpressionFault } from '../expression/compile-expression.js';
import type { Data } from '../json.js';
import type { CompiledEffect, Program } from '../program.js';

/** A case's history, and the versions of the pack on which it was lived. */
export interface History {
  events: readonly CaseEvent[];
  /** The version on which it began. */
  program: Program;
  /** The program of a hash; left out: it never moved to another. */
  versions?: (hash: string) => Program;
}

/** One event, as it was, and what would be remembered if all had been said as it is said now. */
export interface Lived {
  event: CaseEvent;
  program: Program;
  /** The case before it; null: it opens it. */
  before: Case | null;
  after: Case;
  effects: readonly Effect[];
  /** What the case would have remembered before and after it. */
  right: { before: Data; after: Data };
  /** What the record would have said, as far as the event tells. */
  record: Data;
  /** The state to which it would have led. Left out: to where it did. */
  elsewhere?: string;
}

/** A history lived once more, and what it comes to for the record. */
export interface Course {
  lived: Lived[];
  /** What the case has marked, by name: as it was, and as it would have been. */
  marks: ReadonlyMap<string, { said?: Data[string]; right?: Data[string] }>;
}

/**
 * Lives through a history with other words in some of its forms. The case goes the way it went; only what it
 * remembers and marks on that way is worked out anew, so that what was set later, or from something else, stays.
 *
 * @param said what counts as said, by the sequence of the event in which it was
 */
export function courseOf(
  { events, program: first, versions }: History,
  said: ReadonlyMap<number, Data>,
): Course {
  const lived: Lived[] = [];
  const marks = new Map<string, { said?: Data[string]; right?: Data[string] }>();
  let program = first;
  let before: Case | null = null;
  let data: Data = {};
  for (const [index, event] of events.entries()) {
    if (event.type === 'moved-to-version' && versions !== undefined) program = versions(event.to);
    const decision = decide(program, before, event);
    if (decision.kind !== 'decided') throw new Error(`event ${index + 1} was ${decision.kind}`);
    const { case: after, effects } = decision;
    const record = rightRecord(event.record, marks);
    const heard = said.get(index + 1);
    const came = rightly(program, { event, before, data, record, heard });
    for (const [name, value] of markedBy(effects))
      marks.set(name, { ...marks.get(name), said: value });
    for (const [name, value] of markedBy(came.effects))
      marks.set(name, { ...marks.get(name), right: value });
    const { elsewhere } = came;
    lived.push({
      ...{ event, program, before, after, effects, record },
      right: { before: data, after: came.data },
      ...(elsewhere === undefined || elsewhere === after.state ? {} : { elsewhere }),
    });
    before = after;
    data = came.data;
  }
  return { lived, marks };
}

interface Come {
  data: Data;
  effects: readonly Effect[];
  elsewhere?: string;
}

interface Coming {
  event: CaseEvent;
  before: Case | null;
  /** What is remembered before it, rightly. */
  data: Data;
  record: Data;
  heard: Data | undefined;
}

/** What an event comes to for the data, on the way that the case took. */
function rightly(program: Program, { event, before, data, record, heard }: Coming): Come {
  const told = { ...event, record };
  if (event.type === 'opened') {
    const how =
      heard !== undefined && event.how.kind === 'form' ? { ...event.how, data: heard } : event.how;
    const opened = { ...event, record, how };
    const unfolding = beginning(program, opened);
    unfolding.case.data = { ...beginsWith(unfolding, opened) };
    return entered(unfolding, [], unfolding.process.definition.initial);
  }
  if (before === null) throw new Error(`the event ${event.type} needs a case`);
  const was = unfold(program, before, event, heardOf(event));
  const right = unfold(
    program,
    { ...before, data },
    told,
    heard === undefined ? heardOf(event) : { form: heard },
  );
  const taken = takenBy(was, event);
  const would = orAsItWas(() => takenBy(right, event), taken);
  const target = taken?.definition.target;
  // Another way to the same state is the right one; one that leads elsewhere was not gone.
  const way = would?.definition.target === target ? would : taken;
  const came = entered(right, way?.effects ?? [], target);
  return way === would ? came : { ...came, elsewhere: would?.definition.target ?? before.state };
}

/** What a transition or timer that was taken does. */
function takenBy(unfolding: Unfolding, event: CaseEvent) {
  switch (event.type) {
    case 'told':
      return enabledTransition(unfolding, event.event);
    case 'submitted':
      return enabledTransition(unfolding, `${event.task}.submitted`);
    case 'fell-due': {
      const { after } = stateOf(unfolding.process, unfolding.case.state);
      const timer = Object.values(after).find(({ key }) => key === event.timer);
      return (timer?.guard?.(scopeOf(unfolding)) ?? true) ? timer : undefined;
    }
    case 'opened':
    case 'moved-to-version':
    case 'corrected':
      return undefined;
  }
}

function orAsItWas<T>(found: () => T, otherwise: T): T {
  try {
    return found();
  } catch (error) {
    if (error instanceof ExpressionFault) return otherwise;
    throw error;
  }
}

/** Sets and marks what is set and marked on the way to a state and in it, and nothing else. */
function entered(
  unfolding: Unfolding,
  effects: readonly CompiledEffect[],
  target: string | undefined,
): Come {
  const { case: kase, process, event } = unfolding;
  // No day is agreed anew here.
  kase.tasks = {};
  kase.timers = {};
  carryOut(unfolding, effects.filter(isOfData));
  if (target !== undefined) {
    kase.state = target;
    kase.enteredAt = event.at;
    carryOut(unfolding, stateOf(process, target).entry.filter(isOfData));
  }
  return { data: kase.data, effects: unfolding.effects };
}

function isOfData({ type }: CompiledEffect): boolean {
  return type === 'set' || type === 'mark';
}

function heardOf(event: CaseEvent): Unfolding['heard'] {
  if (event.type === 'told') return { event: event.data };
  return event.type === 'submitted' ? { form: event.data } : {};
}

/** The record as an event has it, with what the case itself had marked wrongly put right. */
function rightRecord(record: Data, marks: Course['marks']): Data {
  const right = { ...record };
  for (const [name, mark] of marks)
    if (mark.right !== undefined && same(right[name], mark.said)) right[name] = mark.right;
  return right;
}

function markedBy(effects: readonly Effect[]): [string, Data[string]][] {
  return effects.flatMap((effect) =>
    effect.type === 'record-marked' ? Object.entries(effect.data) : [],
  );
}
