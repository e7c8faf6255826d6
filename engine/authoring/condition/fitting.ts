import {
  type ConditionGroup,
  type ConditionNames,
  type ConditionRule,
  isGroup,
  kindOf,
  operatorsOf,
  type Operator,
  type Value,
  wants,
} from './condition.js';
import { valueFits } from './value-fits.js';

/** Rows after somebody has picked another field or another comparison: what does not go with it any more is let go. */
export function fitting<Rows extends ConditionGroup>(group: Rows, names: ConditionNames): Rows {
  return {
    ...group,
    rules: group.rules.map((rule) =>
      isGroup(rule) ? fitting(rule, names) : fittingRule(rule, names),
    ),
  };
}

function fittingRule(rule: ConditionRule, names: ConditionNames): ConditionRule {
  const operators = operatorsOf(rule.field, names);
  const operator = operators.includes(rule.operator) ? rule.operator : operators[0];
  if (operator === undefined) return rule;
  const { value: _before, ...rest } = rule;
  const value = fittingValue(rule.field, operator, rule.value, names);
  return { ...rest, operator, ...(value === undefined ? {} : { value }) };
}

function fittingValue(
  field: string,
  operator: Operator,
  before: Value | undefined,
  names: ConditionNames,
): Value | undefined {
  if (wants(operator) === 'nothing') return undefined;
  const value = turned(before, wants(operator) === 'several');
  if (value !== undefined && valueFits(field, operator, value, names)) return value;
  // What a day is compared with is mostly today.
  return kindOf(field, names) === 'day' && field !== 'today'
    ? { kind: 'name', name: 'today' }
    : undefined;
}

/** One becomes several, several the first of them. */
function turned(value: Value | undefined, isSeveral: boolean): Value | undefined {
  if (isSeveral && value?.kind === 'literal')
    return { kind: 'literals', literals: [value.literal] };
  if (isSeveral || value?.kind !== 'literals') return value;
  const [first] = value.literals;
  return first === undefined ? undefined : { kind: 'literal', literal: first };
}
