import type { Data, Instant } from '../json.js';

/** What an expression may read. Which of these it may name depends on where it stands. */
export interface Scope {
  case?: Data;
  record?: Data;
  event?: Data;
  form?: Data;
  entry?: Data;
  units?: Record<string, string>;
  now: Instant;
}

/** A compiled expression: its text, and how to evaluate it. Pure; throws ExpressionFault when it has no value. */
export interface Compiled<T> {
  text: string;
  (scope: Scope): T;
}
