import { ExpressionFault } from '../expression/compile-expression.js';
import type { Compiled, Scope } from '../expression/expression.js';
import type { Json } from '../json.js';

/** Whether a value counts as not filled. */
export function isEmpty(value: Json | undefined): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}

/** The value, or undefined where the expression has none yet, such as one about a date not filled. */
export function valueOf<T extends Json>(
  expression: Compiled<T> | undefined,
  scope: Scope,
): T | undefined {
  if (expression === undefined || expression.lacksDate?.(scope) === true) return undefined;
  try {
    return expression(scope);
  } catch (error) {
    if (error instanceof ExpressionFault) return undefined;
    throw error;
  }
}
