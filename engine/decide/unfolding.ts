import type { Because, Case, CaseEvent, Effect } from '../case.js';
import type { Scope } from '../expression/expression.js';
import type { Data } from '../json.js';
import type { CompiledProcess, CompiledState, Program } from '../program.js';

/**
 * A decision in the making: a copy of the case that may be changed, and the effects so far. Lives
 * only while one event is decided.
 */
export interface Unfolding {
  program: Program;
  process: CompiledProcess;
  event: CaseEvent;
  /** What expressions may read of the event. */
  heard: { event?: Data; form?: Data };
  /** The record as expressions read it: as it was told, with what has been marked since. */
  record: Data;
  case: Case;
  effects: Effect[];
}

/** Begins to decide about a case that exists. */
export function unfold(
  program: Program,
  present: Case,
  event: CaseEvent,
  heard: Unfolding['heard'],
): Unfolding {
  return {
    program,
    process: processOf(program, present.process),
    event,
    heard,
    record: event.record,
    case: next(present),
    effects: [],
  };
}

/**
 * A copy of an open case that may be changed. Its fields are written out and its parts assigned:
 * what is made by spreading costs V8 ten times as much as soon as something is added to it.
 */
function next(present: Case): Omit<Required<Case>, 'closedAt'> {
  return {
    id: present.id,
    process: present.process,
    record: present.record,
    state: present.state,
    sequence: present.sequence + 1,
    openedAt: present.openedAt,
    enteredAt: present.enteredAt,
    produced: present.produced,
    data: Object.assign({}, present.data),
    tasks: Object.assign({}, present.tasks),
    timers: Object.assign({}, present.timers),
  };
}

/** Entries without one. A copy: what `delete` leaves behind is slow to read and to copy. */
export function without<T>(entries: Record<string, T>, key: string): Record<string, T> {
  const rest: Record<string, T> = {};
  for (const name in entries) if (name !== key) rest[name] = entries[name] as T;
  return rest;
}

/** What an expression may read at this point. */
export function scopeOf({ case: { data }, event, heard, record }: Unfolding): Scope {
  return { case: data, record, event: heard.event, form: heard.form, now: event.at };
}

export function processOf(program: Program, id: string): CompiledProcess {
  const process = program.processes[id];
  if (process === undefined) throw new Error(`the program has no process ${id}`);
  return process;
}

export function stateOf(process: CompiledProcess, id: string): CompiledState {
  const state = process.states[id];
  if (state === undefined)
    throw new Error(`the process ${process.definition.id} has no state ${id}`);
  return state;
}

/** Why: the element, and what it cites and assumes. */
export function because(
  pointer: string,
  { cites = [], assumes }: { cites?: string[]; assumes?: string },
): Because {
  return assumes === undefined ? { pointer, cites } : { pointer, cites, assumes };
}
