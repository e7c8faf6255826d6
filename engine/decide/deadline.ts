import { deadlineAfter, endOf, type Moment } from '../calendar/duration.js';
import { isDay } from '../calendar/day.js';
import { ExpressionFault } from '../expression/compile-expression.js';
import type { Instant } from '../json.js';
import type { CompiledTask } from '../program.js';
import { scopeOf, type Unfolding } from './unfolding.js';

/**
 * The moment by which a task must be done. Undefined: it is never overdue.
 *
 * @param openedAt when it opened; now, where nothing is said
 */
export function deadlineOf(
  unfolding: Unfolding,
  task: CompiledTask,
  openedAt: Instant = unfolding.event.at,
): Moment | undefined {
  const { program } = unfolding;
  if (task.due !== undefined) return deadlineAfter(openedAt, task.due, program.pack.timeZone);
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
