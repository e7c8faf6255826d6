import { momentAfter, momentBefore, type Moment } from '../calendar/duration.js';
import type { Because, Case, PendingTimer } from '../case.js';
import { isDay } from '../calendar/day.js';
import type { Day, Instant, Json } from '../json.js';
import type { CompiledState, CompiledTask, CompiledTimer } from '../program.js';
import { agreedDeadlineOf } from './deadline.js';
import { because, scopeOf, stateOf, type Unfolding } from './unfolding.js';

/** Sets the timers of a state that was entered. */
export function setTimers(unfolding: Unfolding, state: CompiledState): void {
  for (const timer of Object.values(state.after)) {
    setTimer(
      unfolding,
      timer.key,
      pendingOf(unfolding, timer),
      because(timer.pointer, timer.definition),
    );
  }
}

/** Sets anew the pending timers whose instant has changed with the data of the case. */
export function replanTimers(unfolding: Unfolding): void {
  const state = stateOf(unfolding.process, unfolding.case.state);
  for (const task of Object.values(state.tasks)) replanTask(unfolding, task);
  for (const timer of Object.values(state.after)) {
    const { key } = timer;
    const pending = unfolding.case.timers[key];
    if (pending === undefined || (timer.since ?? timer.until) === undefined) continue;
    const planned = pendingOf(unfolding, timer);
    if (planned.dueAt !== pending.dueAt)
      setTimer(unfolding, key, planned, because(timer.pointer, timer.definition));
  }
}

/** An open task follows the day that was agreed; one that is overdue stays so. */
function replanTask(unfolding: Unfolding, task: CompiledTask): void {
  const { case: kase, effects } = unfolding;
  const open = kase.tasks[task.id];
  if (task.dueOn === undefined || open === undefined || open.overdue === true) return;
  const deadline = agreedDeadlineOf(unfolding, task);
  if (deadline?.at === open.dueAt) return;
  const why = because(task.pointer, task.definition);
  const { dueAt: _before, ...rest } = open;
  const due = deadline === undefined ? {} : { dueAt: deadline.at };
  kase.tasks[task.id] = { ...rest, ...due };
  effects.push({ type: 'task-due-changed', task: task.id, id: open.id, ...due, because: why });
  if (deadline === undefined) cancelTimers(unfolding, why, (key) => key === task.key);
  else setTimer(unfolding, task.key, pendingAt(deadline), why);
}

/** Sets one timer, or sets it anew. */
export function setTimer(
  { case: kase, effects }: Unfolding,
  timer: string,
  pending: PendingTimer,
  why: Because,
): void {
  kase.timers[timer] = pending;
  effects.push({ type: 'timer-set', timer, pending, because: why });
}

/** Cancels the pending timers with these keys. */
export function cancelTimers(
  { case: kase, effects }: Unfolding,
  why: Because,
  which: (key: string) => boolean,
): void {
  const kept: Case['timers'] = {};
  for (const [timer, pending] of Object.entries(kase.timers)) {
    if (which(timer)) effects.push({ type: 'timer-cancelled', timer, because: why });
    else kept[timer] = pending;
  }
  kase.timers = kept;
}

/** A timer that falls due at a moment that was counted. */
export function pendingAt({ at, estimated }: Moment): PendingTimer {
  return estimated === true ? { dueAt: at, estimated } : { dueAt: at };
}

/** A timer of a state as it is set: counted from where it says, or from when the state was entered. */
export function pendingOf(unfolding: Unfolding, timer: CompiledTimer): PendingTimer {
  return pendingAt(momentOf(unfolding, timer));
}

function momentOf(unfolding: Unfolding, { definition, since, until, span }: CompiledTimer): Moment {
  const scope = scopeOf(unfolding);
  const counting = {
    timeZone: unfolding.program.pack.timeZone,
    includesFirstDay: definition.includesFirstDay,
    at: definition.at,
  };
  if (until !== undefined) return momentBefore(dayOrInstant(until(scope)), span, counting);
  const start = since === undefined ? unfolding.case.enteredAt : dayOrInstant(since(scope));
  return momentAfter(start, span, counting);
}

function dayOrInstant(value: Json): Day | Instant {
  return typeof value === 'string' && !isDay(value) ? Date.parse(value) : (value as Day);
}
