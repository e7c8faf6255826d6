import { deadlineAfter } from '../calendar/duration.js';
import type { Case, CaseEvent, Decision } from '../case.js';
import type { CompiledEscalation, CompiledTask, CompiledTimer, Program } from '../program.js';
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
  unfolding.case.timers = without(unfolding.case.timers, event.timer);
  const { after, tasks } = stateOf(unfolding.process, present.state);
  const timer = Object.values(after).find(({ key }) => key === event.timer);
  if (timer !== undefined) fireTimer(unfolding, timer);
  else fireOfTask(unfolding, event.timer, Object.values(tasks));
  return { kind: 'decided', case: unfolding.case, effects: unfolding.effects };
}

function fireTimer(unfolding: Unfolding, timer: CompiledTimer): void {
  ended(unfolding, timer.key, timer);
  if (timer.guard?.(scopeOf(unfolding)) ?? true) take(unfolding, timer);
}

function fireOfTask(unfolding: Unfolding, key: string, tasks: CompiledTask[]): void {
  for (const task of tasks) {
    const escalation = Object.values(task.overdue).find((one) => one.key === key);
    if (task.key !== key && escalation === undefined) continue;
    ended(unfolding, key, task);
    if (escalation === undefined) becomeOverdue(unfolding, task);
    else escalate(unfolding, task, escalation);
    return;
  }
  throw new Error(`the timer ${key} is of no task of ${unfolding.case.state}`);
}

/** The due date has passed: the task is overdue, and what follows at once happens; the rest is timed. */
function becomeOverdue(unfolding: Unfolding, task: CompiledTask): void {
  const { case: kase, effects, event, program } = unfolding;
  const open = kase.tasks[task.id];
  if (open === undefined) return;
  kase.tasks[task.id] = Object.assign({}, open, { overdue: true as const });
  effects.push({
    type: 'task-overdue',
    task: task.id,
    id: open.id,
    because: because(task.pointer, task.definition),
  });
  for (const escalation of Object.values(task.overdue)) {
    const { key, pointer, definition, after } = escalation;
    if (after === undefined) escalate(unfolding, task, escalation);
    else {
      const moment = deadlineAfter(open.dueAt ?? event.at, after, program.pack.timeZone);
      setTimer(unfolding, key, pendingAt(moment), because(pointer, definition));
    }
  }
}

/** Tells the tier above, and hands the work over where the definition says so. */
function escalate(
  { case: kase, effects }: Unfolding,
  task: CompiledTask,
  { pointer, definition }: CompiledEscalation,
): void {
  const open = kase.tasks[task.id];
  if (open === undefined) return;
  const { to, title, handOver } = definition;
  const why = because(pointer, definition);
  // Upwards from where the work is.
  const where = open.relation === undefined ? {} : { relation: open.relation };
  effects.push({
    type: 'reported',
    to,
    ...where,
    title: title ?? task.definition.title,
    task: task.id,
    because: why,
  });
  if (handOver !== true) return;
  const { post: _post, ...handedOver } = open;
  handedOver.role = to;
  kase.tasks[task.id] = handedOver;
  effects.push({
    type: 'task-handed-over',
    task: task.id,
    id: open.id,
    to,
    ...where,
    because: why,
  });
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
