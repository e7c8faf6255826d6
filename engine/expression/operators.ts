import type { Scope } from './expression.js';
import { exact } from './stored-values.js';

/** An expression as a closure. What it gives is of the CEL type that was found for it. */
export type Run = (scope: Scope) => unknown;
/** One of a type that numbers stand for: whole numbers, decimals, days. */
export type NumberRun = (scope: Scope) => number;

/** What an operator yields, by the types of its operands, and how. */
export type Operator = [
  yields: Record<string, string>,
  of: (one: NumberRun, other: NumberRun) => Run,
];

const LOGIC = bothOf('bool');
const EQUALITY = bothOf('bool', 'int', 'double', 'string', 'Date');
const ORDER = bothOf('int', 'double', 'Date');
const SUM = { 'int int': 'int', 'Date int': 'Date' };
const PRODUCT = { 'int int': 'int' };

export const OPERATORS: Partial<Record<string, Operator>> = {
  '&&': [LOGIC, (one, other) => (scope) => one(scope) && other(scope)],
  '||': [LOGIC, (one, other) => (scope) => one(scope) || other(scope)],
  '==': [EQUALITY, (one, other) => (scope) => one(scope) === other(scope)],
  '!=': [EQUALITY, (one, other) => (scope) => one(scope) !== other(scope)],
  '<': [ORDER, (one, other) => (scope) => one(scope) < other(scope)],
  '<=': [ORDER, (one, other) => (scope) => one(scope) <= other(scope)],
  '>': [ORDER, (one, other) => (scope) => one(scope) > other(scope)],
  '>=': [ORDER, (one, other) => (scope) => one(scope) >= other(scope)],
  '+': [SUM, (one, other) => (scope) => exact(one(scope) + other(scope))],
  '-': [SUM, (one, other) => (scope) => exact(one(scope) - other(scope))],
  '*': [PRODUCT, (one, other) => (scope) => exact(one(scope) * other(scope))],
};

/** Two operands of one type, out of these, give true or false. */
function bothOf(...types: string[]): Record<string, string> {
  return Object.fromEntries(types.map((type) => [`${type} ${type}`, 'bool']));
}
