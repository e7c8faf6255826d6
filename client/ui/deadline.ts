/** How a due date stands to today. */
export type Deadline =
  | { kind: 'none' }
  /** Overdue since an earlier hour of today. */
  | { kind: 'over-today' }
  | { kind: 'over'; days: number }
  | { kind: 'today' }
  | { kind: 'left'; days: number };

/** `overdue` is the server's word; days are counted as calendars do, so that 23:00 to 01:00 is a day. */
export function deadline(
  dueAt: string | undefined,
  overdue: boolean,
  daysUntil: (instant: string) => number,
): Deadline {
  if (dueAt === undefined) return { kind: 'none' };
  const days = daysUntil(dueAt);
  if (overdue) return days < 0 ? { kind: 'over', days: -days } : { kind: 'over-today' };
  return days > 0 ? { kind: 'left', days } : { kind: 'today' };
}
