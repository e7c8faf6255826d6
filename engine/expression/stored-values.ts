import { dayNumber, isDay } from '../calendar/day.js';
import type { Json } from '../json.js';

/** Where only CEL itself can say what comes of it: a date that is not there, a number too large. */
const LEFT_TO_CEL = new Error('left to CEL');

/**
 * How a field's JSON is read, by its CEL type. What was left empty is the empty value of its type,
 * except a date, as in toCel; what is not of its type is left to CEL.
 */
export const READ: Record<string, (value: Json | undefined) => unknown> = {
  bool: (value) => value === true,
  int: (value) => (typeof value === 'number' ? exact(Math.trunc(value)) : 0),
  double: (value) => (typeof value === 'number' ? value : 0),
  string: (value) => {
    if (typeof value === 'string') return value;
    return value === undefined || value === null ? '' : leave();
  },
  Date: (value) => (typeof value === 'string' && isDay(value) ? dayNumber(value) : leave()),
  'list<string>': (value) => (Array.isArray(value) ? value : []),
};

/** Whether a date is there. */
export function isPresent(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '') return false;
  return typeof value === 'string' && isDay(value) ? true : leave();
}

/** A whole number that JavaScript still has exactly. */
export function exact(number: number): number {
  // Adding 0 makes 0 of -0, which whole numbers do not have.
  return Number.isSafeInteger(number) ? number + 0 : leave();
}

function leave(): never {
  throw LEFT_TO_CEL;
}
