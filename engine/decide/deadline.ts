import { deadlineAfter, endOf, type Moment } from '../calendar/duration.js';
import { isDay } from '../calendar/day.js';
import { ExpressionFault } from '../expression/compile-expression.js';
import type { CompiledTask } from '../program.js';
import { scopeOf, type Unfolding } from './unfolding.js';

/** The moment by which a task that opens now must be done. Undefined: it is never overdue. */
export function deadlineOf(unfolding: Unfolding, task: CompiledTask): Moment | undefined {
  const { event, program } = unfolding;
  if (task.due !== undefined) return deadlineAfter(event.at, task.due, program.pack.timeZone);
  return agreedDeadlineOf(unfolding, task);
}

/** The end of the agreed day (`dueOn`), as the case has it now. A day that is not there yet is none. */
export function agreedDeadlineOf(
  unfolding: Unfolding,
  { dueOn }: CompiledTask,
): Moment | undefined {
  if (dueOn === undefined) return undefined;
  try {
    const day = dueOn(scopeOf(unfolding));
    return isDay(day) ? endOf(day, unfolding.program.pack.timeZone) : undefined;
  } catch (error) {
    if (error instanceof ExpressionFault) return undefined;
    throw error;
  }
}
