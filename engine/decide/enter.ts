import type { Because, OpenTask } from '../case.js';
import type { CompiledTask } from '../program.js';
import { carryOut } from './effects.js';
import { deadlineOf } from './deadline.js';
import { cancelTimers, pendingAt, setTimer, setTimers } from './timers.js';
import { because, scopeOf, stateOf, type Unfolding } from './unfolding.js';

/** Leaves the present state: what is open closes, what is pending is cancelled. */
export function leave(unfolding: Unfolding, why: Because): void {
  const { case: kase, effects } = unfolding;
  for (const [task, { id }] of Object.entries(kase.tasks))
    effects.push({ type: 'task-closed', task, id, end: 'left-state', because: why });
  kase.tasks = {};
  cancelTimers(unfolding, why, () => true);
}

/** Enters a state: its entry effects happen, its tasks open, its timers are set. A final state ends the case. */
export function enter(
  unfolding: Unfolding,
  id: string,
  from: string | null,
  why: Because,
  title?: string,
): void {
  const { case: kase, effects, event, process } = unfolding;
  const state = stateOf(process, id);
  const final = state.definition.final === true;
  kase.state = id;
  kase.enteredAt = event.at;
  effects.push(
    title === undefined
      ? { type: 'state-entered', from, to: id, final, because: why }
      : { type: 'state-entered', from, to: id, final, title, because: why },
  );
  carryOut(unfolding, state.entry);
  if (final) {
    kase.closedAt = event.at;
    return;
  }
  for (const task of Object.values(state.tasks)) {
    if (task.when?.(scopeOf(unfolding)) ?? true) openTask(unfolding, task);
  }
  setTimers(unfolding, state);
}

/** Opens a task of the present state. */
export function openTask(unfolding: Unfolding, task: CompiledTask): void {
  const { id, key, pointer, definition, post } = task;
  const { case: kase, effects, event } = unfolding;
  const named = post?.(scopeOf(unfolding)) ?? '';
  const deadline = deadlineOf(unfolding, task);
  const opened: OpenTask = {
    id: `${kase.id}.${kase.sequence}.${id}`,
    role: definition.role,
    openedAt: event.at,
  };
  if (definition.unit !== undefined) opened.relation = definition.unit;
  if (named !== '') opened.post = named;
  if (deadline !== undefined) opened.dueAt = deadline.at;
  if (deadline?.estimated === true) opened.estimated = true;
  kase.tasks[id] = opened;
  const why = because(pointer, definition);
  effects.push({ type: 'task-opened', task: id, opened, because: why });
  if (deadline !== undefined) setTimer(unfolding, key, pendingAt(deadline), why);
}
