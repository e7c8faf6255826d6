import type { Actor, Case, Decision, MovedTask, Moving } from '../case.js';
import { decide } from '../decide/decide.js';
import type { Data, Instant } from '../json.js';
import type { CompiledState, Program } from '../program.js';
import { type Mapping, stateFor, taskFor } from './mapping.js';

/** When a case is moved, by whom, and what the new version's process reads of its record. */
export interface Move {
  at: Instant;
  by: Actor;
  record: Data;
}

/**
 * An open case on another version of its pack: as it would then be, with the effects, or why it cannot
 * be moved. Nothing of it has happened: this is the rehearsal, and the move itself decides the same.
 */
export function migrated(
  oldProgram: Program,
  newProgram: Program,
  present: Case,
  mapping: Mapping,
  move: Move,
): Decision {
  const moving = movingOf(oldProgram, newProgram, present, mapping);
  return decide(newProgram, present, { type: 'moved-to-version', ...moving, ...move });
}

/** What the event says with which a case is moved: all that has to be known of the version that it leaves. */
export function movingOf(
  oldProgram: Program,
  newProgram: Program,
  present: Case,
  mapping: Mapping,
): Moving {
  const { process, state } = present;
  const target = stateFor(mapping, process, state);
  const before = oldProgram.processes[process]?.states[state];
  const after = newProgram.processes[process]?.states[target];
  const tasks: Record<string, MovedTask | null> = {};
  const taken = new Set<string>();
  for (const id of Object.keys(present.tasks)) {
    const task = taskFor(mapping, process, state, id);
    const isThere = after?.tasks[task] !== undefined && !taken.has(task);
    tasks[id] = isThere ? movedTask(before, present, id, task) : null;
    if (isThere) taken.add(task);
  }
  const stays = target === state;
  // What was there before and is not open has been done, or was not needed.
  const known = new Set([...taken, ...(stays ? Object.keys(before?.tasks ?? {}) : [])]);
  return {
    from: oldProgram.hash,
    to: newProgram.hash,
    state: target,
    tasks,
    opens: Object.keys(after?.tasks ?? {}).filter((id) => !known.has(id)),
    fired: stays
      ? Object.values(before?.after ?? {})
          .filter(({ key }) => present.timers[key] === undefined)
          .map(({ id }) => id)
      : [],
  };
}

function movedTask(
  before: CompiledState | undefined,
  present: Case,
  id: string,
  task: string,
): MovedTask {
  const open = present.tasks[id];
  const definition = before?.tasks[id];
  const followed =
    open?.overdue === true
      ? Object.entries(definition?.overdue ?? {})
          .filter(([, { key }]) => present.timers[key] === undefined)
          .map(([escalation]) => escalation)
      : [];
  return {
    task,
    ...(definition !== undefined && open?.role !== definition.definition.role
      ? { handedOver: true as const }
      : {}),
    ...(followed.length > 0 ? { followed } : {}),
  };
}
