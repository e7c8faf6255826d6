import type { TaskSummary } from '../../api/types.js';

export const URGENCIES = ['overdue', 'today', 'later'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** Tasks by how soon they are due, in the order given; work that is never due is for later. */
export function byUrgency(
  tasks: TaskSummary[],
  daysUntil: (instant: string) => number,
): Record<Urgency, TaskSummary[]> {
  const groups: Record<Urgency, TaskSummary[]> = { overdue: [], today: [], later: [] };
  for (const task of tasks) groups[urgency(task, daysUntil)].push(task);
  return groups;
}

function urgency({ overdue, dueAt }: TaskSummary, daysUntil: (instant: string) => number): Urgency {
  if (overdue) return 'overdue';
  return dueAt !== undefined && daysUntil(dueAt) <= 0 ? 'today' : 'later';
}
