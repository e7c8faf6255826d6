import { deadlineAfter } from '../calendar/duration.js';
import type { Case, CaseEvent, Decision, MovedTask, OpenTask, PendingTimer } from '../case.js';
import { same } from '../difference/same.js';
import type { Json } from '../json.js';
import { refusedToMove } from '../migrate/refused-to-move.js';
import type { CompiledState, CompiledTask, Program } from '../program.js';
import { deadlineOf } from './deadline.js';
import { openTask } from './enter.js';
import { pendingAt, pendingOf, setTimer } from './timers.js';
import { because, scopeOf, unfold, type Unfolding } from './unfolding.js';

type Moved = Extract<CaseEvent, { type: 'moved-to-version' }>;

/**
 * An open case goes on under another version of its pack. Nobody is told and nothing is marked again: it
 * has not come anywhere, its rules have changed. Tasks keep the day on which they opened.
 *
 * @param program the version that it is moved to
 */
export function movedToVersion(program: Program, present: Case, event: Moved): Decision {
  if (present.closedAt !== undefined) return { kind: 'ignored' };
  const refusal = refusedToMove(program, present, event.state);
  if (refusal !== undefined) return refusal;
  const unfolding = unfold(program, present, event, {});
  const state = unfolding.process.states[event.state] as CompiledState;
  const { case: kase, effects } = unfolding;
  const why = because(state.pointer, state.definition);
  if (event.state !== present.state) {
    kase.state = event.state;
    kase.enteredAt = event.at;
    effects.push({
      type: 'state-entered',
      from: present.state,
      to: event.state,
      final: false,
      because: why,
    });
  }
  kase.tasks = {};
  kase.timers = {};
  for (const [id, open] of Object.entries(present.tasks)) {
    const moved = event.tasks[id] ?? undefined;
    const task = moved && state.tasks[moved.task];
    if (moved !== undefined && task !== undefined)
      carryOver(unfolding, present, task, open, moved, id);
    else
      effects.push({ type: 'task-closed', task: id, id: open.id, end: 'left-state', because: why });
  }
  for (const id of event.opens) {
    const task = state.tasks[id];
    if (task !== undefined && (task.when?.(scopeOf(unfolding)) ?? true)) openTask(unfolding, task);
  }
  for (const timer of Object.values(state.after)) {
    if (event.fired.includes(timer.id)) continue;
    keepTimer(
      unfolding,
      present,
      timer.key,
      pendingOf(unfolding, timer),
      because(timer.pointer, timer.definition),
    );
  }
  for (const timer of Object.keys(present.timers))
    if (kase.timers[timer] === undefined)
      effects.push({ type: 'timer-cancelled', timer, because: why });
  return { kind: 'decided', case: kase, effects };
}

/** An open task as the new version has it: its day is counted anew from when it opened. */
function carryOver(
  unfolding: Unfolding,
  present: Case,
  task: CompiledTask,
  open: OpenTask,
  { handedOver, followed = [] }: MovedTask,
  before: string,
): void {
  const { case: kase, effects, event, program } = unfolding;
  const { definition, pointer } = task;
  const why = because(pointer, definition);
  const deadline = deadlineOf(unfolding, task, open.openedAt);
  const isLate = open.overdue === true && deadline !== undefined && deadline.at <= event.at;
  const relation = handedOver === true ? open.relation : definition.unit;
  const opened: OpenTask = {
    id: open.id,
    role: handedOver === true ? open.role : definition.role,
    openedAt: open.openedAt,
  };
  if (relation !== undefined) opened.relation = relation;
  if (open.post !== undefined) opened.post = open.post;
  if (deadline !== undefined) opened.dueAt = deadline.at;
  if (deadline?.estimated === true) opened.estimated = true;
  if (isLate) opened.overdue = true;
  kase.tasks[task.id] = opened;
  if (before !== task.id || !same(asJson(open), asJson(opened)))
    effects.push({ type: 'task-moved', task: task.id, id: open.id, opened, because: why });
  if (deadline === undefined) return;
  if (!isLate) {
    keepTimer(unfolding, present, task.key, pendingAt(deadline), why);
    return;
  }
  for (const [id, { key, after, definition: escalation, pointer: place }] of Object.entries(
    task.overdue,
  )) {
    if (followed.includes(id)) continue;
    const moment =
      after === undefined ? deadline : deadlineAfter(deadline.at, after, program.pack.timeZone);
    keepTimer(unfolding, present, key, pendingAt(moment), because(place, escalation));
  }
}

/** A timer that was pending at the same moment is no news. */
function keepTimer(
  unfolding: Unfolding,
  present: Case,
  key: string,
  pending: PendingTimer,
  why: ReturnType<typeof because>,
): void {
  const before = present.timers[key];
  if (before !== undefined && same(asJson(before), asJson(pending)))
    unfolding.case.timers[key] = pending;
  else setTimer(unfolding, key, pending, why);
}

/** Tasks and timers are made of what JSON has. */
const asJson = (value: OpenTask | PendingTimer) => ({ ...value }) as Json;
