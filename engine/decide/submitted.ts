import type { Case, CaseEvent, Decision, Refusal } from '../case.js';
import type { Program } from '../program.js';
import { cancelTimers } from './timers.js';
import { enabledTransition, refusalOf, take } from './transitions.js';
import { because, stateOf, unfold, without } from './unfolding.js';

type Submitted = Extract<CaseEvent, { type: 'submitted' }>;

/** A task's form was sent: the task closes, and the case moves on if a transition says so. */
export function submitted(program: Program, present: Case, event: Submitted): Decision {
  const open = present.tasks[event.task];
  if (open === undefined) return taskClosed(event.task);
  const unfolding = unfold(program, present, event, { form: event.data });
  const name = `${event.task}.submitted`;
  const refusal = refusalOf(unfolding, name);
  if (refusal !== undefined) return refusal;

  const task = stateOf(unfolding.process, present.state).tasks[event.task];
  const why = because(task?.pointer ?? '', task?.definition ?? {});
  unfolding.case.tasks = without(unfolding.case.tasks, event.task);
  unfolding.effects.push({
    type: 'task-closed',
    task: event.task,
    id: open.id,
    end: 'submitted',
    because: why,
  });
  const due = `due/${event.task}`;
  const overdue = `overdue/${event.task}/`;
  cancelTimers(unfolding, why, (key) => key === due || key.startsWith(overdue));

  const transition = enabledTransition(unfolding, name);
  if (transition !== undefined) take(unfolding, transition);
  return { kind: 'decided', case: unfolding.case, effects: unfolding.effects };
}

function taskClosed(task: string): Refusal {
  return {
    kind: 'refused',
    code: 'task-closed',
    message: {
      zh: '这项任务已经结束，不能再提交',
      en: 'This task has ended; nothing more can be sent',
    },
    details: { task },
  };
}
