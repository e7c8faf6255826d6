import type { Instant } from '../../json.js';

/** As many tasks of one post, and records of one process, are told one by one. */
export const MOST_TOLD = 60;

/** A number under the rules in force, and under the draft. */
export interface Both {
  live: number;
  draft: number;
}

/** The tasks that begin in the span. */
export interface Load {
  tasks: Both;
  /** Of these, those that were not done when they were due. */
  overdue: Both;
}

/** A post, with how many tasks come to it in each week. */
export interface PostLoad extends Load {
  role: string;
  unit: string;
  /** By the number of the week's Monday, in days since 1970-01-01. */
  weeks: Record<number, Both>;
}

/** One task of a record under both rules. */
export interface TaskDifference {
  kind: 'more' | 'fewer' | 'moved';
  serial: number;
  process: string;
  task: string;
  role: string;
  /** Under the draft, or where it has none under the rules in force. */
  unit: string;
  live?: TaskTimes;
  draft?: TaskTimes;
}

export interface TaskTimes {
  openedAt: Instant;
  dueAt?: Instant;
  closedAt?: Instant;
  isOverdue: boolean;
}

/** Records in which a process opens work under one of the rules only. */
export interface OneSided {
  process: string;
  /** Under which. */
  only: 'live' | 'draft';
  /** How many. */
  records: number;
  /** The first of them. */
  examples: { serial: number; at: Instant; unit: string; role: string }[];
}

/** What the draft would have made of what happened. */
export interface WhatIfResult {
  records: number;
  /** What was told, applied for and sent, and the timers that fired, under both rules. */
  events: number;
  /** Records whose history, lived through again under the rules in force, came to what was decided then. */
  agreeing: number;
  /** By role. */
  tiers: Record<string, Load>;
  posts: PostLoad[];
  /** By the number of the week's Monday. */
  weeks: Record<number, Both>;
  /** How many tasks are more, fewer, moved. */
  differing: Record<TaskDifference['kind'], number>;
  /** The first of them by post, so that every post has some. */
  differences: TaskDifference[];
  oneSided: OneSided[];
}
