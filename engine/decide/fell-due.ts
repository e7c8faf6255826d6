import { deadlineAfter } from '../calendar/duration.js';
import type { Case, CaseEvent, Decision } from '../case.js';
import type { CompiledTask, Program } from '../program.js';
import { pendingAt, setTimer } from './timers.js';
import { take } from './transitions.js';
import { because, scopeOf, stateOf, unfold, type Unfolding, without } from './unfolding.js';

type FellDue = Extract<CaseEvent, { type: 'fell-due' }>;

/** A timer came due. One that is no longer pending, or was set anew, is ignored. */
export function fellDue(program: Program, present: Case, event: FellDue): Decision {
  const pending = present.timers[event.timer];
  if (pending === undefined || pending.dueAt !== event.dueAt || event.at < event.dueAt)
    return { kind: 'ignored' };
  const unfolding = unfold(program, present, event, {});
  const [kind, name = '', escalation = ''] = event.timer.split('/');
  const state = stateOf(unfolding.process, present.state);
  unfolding.case.timers = without(unfolding.case.timers, event.timer);

  if (kind === 'after') fireTimer(unfolding, event.timer, name);
  else {
    const task = state.tasks[name];
    if (task === undefined)
      throw new Error(`the timer ${event.timer} names no task of ${state.id}`);
    ended(unfolding, event.timer, task);
    if (kind === 'due') becomeOverdue(unfolding, task);
    else escalate(unfolding, task, escalation);
  }
  return { kind: 'decided', case: unfolding.case, effects: unfolding.effects };
}

function fireTimer(unfolding: Unfolding, key: string, id: string): void {
  const timer = stateOf(unfolding.process, unfolding.case.state).after[id];
  if (timer === undefined) throw new Error(`the timer ${key} is not defined`);
  ended(unfolding, key, timer);
  if (timer.guard?.(scopeOf(unfolding)) ?? true) take(unfolding, timer);
}

/** The due date has passed: the task is overdue, and what follows at once happens; the rest is timed. */
function becomeOverdue(unfolding: Unfolding, task: CompiledTask): void {
  const { case: kase, effects, event, program } = unfolding;
  const open = kase.tasks[task.id];
  if (open === undefined) return;
  kase.tasks[task.id] = { ...open, overdue: true };
  effects.push({
    type: 'task-overdue',
    task: task.id,
    id: open.id,
    because: because(task.pointer, task.definition),
  });
  for (const [id, { pointer, definition, after }] of Object.entries(task.overdue)) {
    if (after === undefined) escalate(unfolding, task, id);
    else {
      const moment = deadlineAfter(open.dueAt ?? event.at, after, program.pack.timeZone);
      const key = `overdue/${task.id}/${id}`;
      setTimer(unfolding, key, pendingAt(moment), because(pointer, definition));
    }
  }
}

/** Tells the tier above, and hands the work over where the definition says so. */
function escalate({ case: kase, effects }: Unfolding, task: CompiledTask, id: string): void {
  const open = kase.tasks[task.id];
  const escalation = task.overdue[id];
  if (open === undefined || escalation === undefined) return;
  const { to, title, handOver } = escalation.definition;
  const why = because(escalation.pointer, escalation.definition);
  effects.push({
    type: 'reported',
    to,
    title: title ?? task.definition.title,
    task: task.id,
    because: why,
  });
  if (handOver !== true) return;
  const { post: _post, ...rest } = open;
  kase.tasks[task.id] = { ...rest, role: to };
  effects.push({ type: 'task-handed-over', task: task.id, id: open.id, to, because: why });
}

function ended(
  { effects }: Unfolding,
  timer: string,
  {
    pointer,
    definition,
  }: Pick<CompiledTask, 'pointer'> & { definition: { cites?: string[]; assumes?: string } },
): void {
  effects.push({ type: 'timer-cancelled', timer, because: because(pointer, definition) });
}
