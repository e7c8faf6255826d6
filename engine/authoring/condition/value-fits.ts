import {
  type ConditionKind,
  type ConditionNames,
  kindOf,
  type Literal,
  type Operator,
  type Value,
} from './condition.js';

/** Whether what something is compared with is of the same kind. */
export function valueFits(
  field: string,
  operator: Operator,
  value: Value,
  names: ConditionNames,
): boolean {
  const kind = operator.startsWith('count') ? 'number' : kindOf(field, names);
  const isOf = (literal: Literal) =>
    kind === 'number'
      ? typeof literal === 'number'
      : kind !== 'yesNo' && kind !== 'moment' && typeof literal === 'string';
  switch (value.kind) {
    case 'literal':
      return isOf(value.literal) && (kind !== 'day' || DAY.test(String(value.literal)));
    case 'literals':
      return (operator === 'among' || operator === 'notAmong') && value.literals.every(isOf);
    case 'name':
      return comparable(kind) === comparable(kindOf(value.name, names)) && kind !== undefined;
    case 'shifted':
      return (
        kind === 'day' &&
        kindOf(value.from, names) === 'day' &&
        (typeof value.by === 'number' || kindOf(value.by, names) === 'number')
      );
  }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A choice and a text are both text. */
function comparable(kind: ConditionKind | undefined): string | undefined {
  return kind === 'choice' ? 'text' : kind;
}
