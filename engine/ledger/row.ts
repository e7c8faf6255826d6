import { ExpressionFault } from '../expression/compile-expression.js';
import type { Compiled, Scope } from '../expression/expression.js';
import type { Data, Day, Json } from '../json.js';
import type { CompiledLedger } from '../ledger/compiled.js';

/** What is known of an entry: of its record, its case, the list's own knowledge, and the titles of its units by type. */
export type Facts = Scope & { entry: Data; units: Record<string, string> };

/** How an entry stands in a ledger. */
export interface Standing {
  struckOff: boolean;
  /** The day it belongs to; none where the ledger has no days, or the date was left empty. */
  day?: Day;
}

/** How an entry stands in a ledger; nothing, if it does not. */
export function standingIn(ledger: CompiledLedger, facts: Facts): Standing | undefined {
  if (ledger.where !== undefined && !holds(ledger.where, facts)) return undefined;
  const struckOff = ledger.struckOff !== undefined && holds(ledger.struckOff, facts);
  const day = dayIn(ledger.day, facts);
  return day === undefined ? { struckOff } : { struckOff, day };
}

/** The values of an entry's cells, by column. What has no value, such as a date left empty, is null. */
export function cellsOf({ columns }: CompiledLedger, facts: Facts): Json[] {
  return Object.values(columns).map(({ value }) => valueOf(value, facts));
}

/** Whether a condition holds. One that cannot be told, such as of a date left empty, does not. */
export function holds(condition: Compiled<boolean>, facts: Facts): boolean {
  return valueOf(condition, facts) === true;
}

/** The day that an entry belongs to. */
export function dayIn(day: Compiled<Json> | undefined, facts: Facts): Day | undefined {
  const value = day === undefined ? null : valueOf(day, facts);
  return typeof value === 'string' ? value : undefined;
}

/** The value of an expression; null where it has none. */
export function valueOf(expression: Compiled<Json>, facts: Facts): Json {
  try {
    return expression(facts);
  } catch (error) {
    if (error instanceof ExpressionFault) return null;
    throw error;
  }
}
