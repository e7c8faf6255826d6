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
    case: {
      ...present,
      sequence: present.sequence + 1,
      data: { ...present.data },
      tasks: { ...present.tasks },
      timers: { ...present.timers },
    },
    effects: [],
  };
}

/** What an expression may read at this point. */
export function scopeOf({ case: { data }, event, heard }: Unfolding): Scope {
  return { case: data, record: event.record, ...heard, now: event.at };
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
  return { pointer, cites, ...(assumes === undefined ? {} : { assumes }) };
}
