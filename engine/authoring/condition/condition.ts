import type { FieldSchema } from '../../types.js';

/** What a condition may speak of, by its full name: form.reason, case.absentSince, params.visitWithin. */
export type ConditionNames = Readonly<Record<string, FieldSchema>>;

/** A condition as rows that can be read and changed one by one: all of them hold (and), or one of them (or). */
export interface ConditionGroup {
  combinator: 'and' | 'or';
  /** The whole of it does not hold. */
  not?: boolean;
  rules: (ConditionRule | ConditionGroup)[];
}

/** One row: what it speaks of, how it is compared, and with what. */
export interface ConditionRule {
  /** The full name of a field; or today. */
  field: string;
  operator: Operator;
  /** Undefined: not yet said, or the operator wants none. */
  value?: Value | undefined;
}

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';

export type Operator =
  | Comparison
  /** It is filled; it is not. */
  | 'given'
  | 'empty'
  /** Of yes or no. */
  | 'yes'
  | 'no'
  /** It is one of several; it is none of them. */
  | 'among'
  | 'notAmong'
  /** A list has an entry; it has not. */
  | 'holds'
  | 'holdsNot'
  /** How many entries a list has. */
  | `count${Comparison}`;

/** With what something is compared. */
export type Value =
  | { kind: 'literal'; literal: Literal }
  | { kind: 'literals'; literals: Literal[] }
  /** Another field, a number of the pack, or today. */
  | { kind: 'name'; name: string }
  | Shifted;

export type Literal = string | number;

/** A day so much after another, or, below nought, before it. */
export interface Shifted {
  kind: 'shifted';
  from: string;
  unit: 'days' | 'months';
  sign: 1 | -1;
  /** A number, or the name of one of the pack's. */
  by: number | string;
}

export function isGroup(part: ConditionRule | ConditionGroup): part is ConditionGroup {
  return 'rules' in part;
}

/** What is to be said of a field can be told from its kind. */
export type ConditionKind =
  'choice' | 'text' | 'number' | 'day' | 'moment' | 'yesNo' | 'list' | 'rows';

export function kindOf(name: string, names: ConditionNames): ConditionKind | undefined {
  if (name === 'today') return 'day';
  const field = Object.hasOwn(names, name) ? names[name] : undefined;
  switch (field?.type) {
    case 'boolean':
      return 'yesNo';
    case 'integer':
    case 'number':
      return 'number';
    case 'array':
      return field.items?.choices === undefined ? 'rows' : 'list';
    case 'string':
      if (field.format === 'date') return 'day';
      if (field.format === 'date-time') return 'moment';
      return field.choices === undefined ? 'text' : 'choice';
    case 'object':
    case undefined:
      return undefined;
  }
}

const COUNTS = ['count>=', 'count<=', 'count==', 'count>', 'count<', 'count!='] as const;

/** What can be said of each kind, in the order in which it is offered. */
const OPERATORS: Record<ConditionKind, readonly Operator[]> = {
  choice: ['==', '!=', 'among', 'notAmong', 'given', 'empty'],
  text: ['==', '!=', 'given', 'empty', 'among', 'notAmong'],
  number: ['==', '!=', '>', '>=', '<', '<='],
  day: ['<=', '<', '>=', '>', '==', '!=', 'given', 'empty'],
  moment: ['given', 'empty', '<=', '<', '>=', '>'],
  yesNo: ['yes', 'no', '==', '!='],
  list: ['holds', 'holdsNot', 'given', 'empty', ...COUNTS],
  rows: ['given', 'empty', ...COUNTS],
};

/** What can be said of a field; nothing of one that is not known. Today is always there. */
export function operatorsOf(name: string, names: ConditionNames): readonly Operator[] {
  const kind = kindOf(name, names);
  if (kind === undefined) return [];
  const operators = OPERATORS[kind];
  return name === 'today'
    ? operators.filter((operator) => operator !== 'given' && operator !== 'empty')
    : operators;
}

/** What an operator is followed by. */
export function wants(operator: Operator): 'nothing' | 'one' | 'several' | 'entry' | 'count' {
  if (operator.startsWith('count')) return 'count';
  switch (operator) {
    case 'given':
    case 'empty':
    case 'yes':
    case 'no':
      return 'nothing';
    case 'among':
    case 'notAmong':
      return 'several';
    case 'holds':
    case 'holdsNot':
      return 'entry';
    default:
      return 'one';
  }
}
