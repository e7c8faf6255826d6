import type { TaskEnd } from '../../../engine/case.js';
import type { Instant } from '../../../engine/json.js';
import { flag, instant, key, maybe, text, table, type Flag } from './column.js';

/** Work, open or done. Addressed to role@unit; `post` has it instead while it has a holder. */
export interface TaskRow {
  district: string;
  id: string;
  case_id: string;
  task: string;
  role: string;
  unit: string;
  /** The place that it was given to at first, whoever has it now. */
  first_role: string;
  first_unit: string;
  post: string | null;
  opened_at: Instant;
  due_at: Instant | null;
  estimated: Flag;
  overdue: Flag;
  closed_at: Instant | null;
  ended: TaskEnd | null;
  closed_by_person: string | null;
  closed_by_post: string | null;
}

/** A timer that waits. One that failed is set aside, with what was said, and stops nobody else. */
export interface TimerRow {
  district: string;
  case_id: string;
  key: string;
  due_at: Instant;
  failed_at: Instant | null;
  failure: string | null;
}

/**
 * A report is to be acknowledged, a notice only read. task-left, task-came: the record went to another unit, and a task,
 * whose title it is, with it.
 */
export type NoticeKind = 'report' | 'notice' | 'task-left' | 'task-came' | 'corrected';

/** What was told, addressed to role@unit. */
export interface NoticeRow {
  district: string;
  id: string;
  kind: NoticeKind;
  case_id: string;
  role: string;
  unit: string;
  title: string;
  at: Instant;
  from_person: string | null;
  from_post: string | null;
  acknowledged_at: Instant | null;
  acknowledged_by: string | null;
}

export const TASK = table<TaskRow>('task', {
  district: key,
  id: key,
  case_id: text,
  task: text,
  role: text,
  unit: text,
  first_role: text,
  first_unit: text,
  post: maybe(text),
  opened_at: instant,
  due_at: maybe(instant),
  estimated: flag,
  overdue: flag,
  closed_at: maybe(instant),
  ended: maybe(text),
  closed_by_person: maybe(text),
  closed_by_post: maybe(text),
});

export const TIMER = table<TimerRow>('timer', {
  district: key,
  case_id: key,
  key,
  due_at: instant,
  failed_at: maybe(instant),
  failure: maybe(text),
});

export const NOTICE = table<NoticeRow>('notice', {
  district: key,
  id: key,
  kind: text,
  case_id: text,
  role: text,
  unit: text,
  title: text,
  at: instant,
  from_person: maybe(text),
  from_post: maybe(text),
  acknowledged_at: maybe(instant),
  acknowledged_by: maybe(text),
});
