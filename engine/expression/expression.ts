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
  /** Whether it surely has no value, since a date that it reads was not filled: known without an error, which takes long. */
  lacksDate?: (scope: Scope) => boolean;
  (scope: Scope): T;
}
