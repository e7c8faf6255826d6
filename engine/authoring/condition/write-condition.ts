import {
  type ConditionGroup,
  type ConditionNames,
  type ConditionRule,
  isGroup,
  kindOf,
  type Literal,
  type Shifted,
  type Value,
  wants,
} from './condition.js';

/**
 * A condition as CEL, as a careful person would have written it. Rows in which something is still missing are left
 * out; undefined where nothing is left: always.
 */
export function writeCondition(group: ConditionGroup, names: ConditionNames): string | undefined {
  return groupText(group, names)?.text;
}

/** Whether something is still missing in a row. */
export function isUnfinished(rule: ConditionRule, names: ConditionNames): boolean {
  return ruleText(rule, names) === undefined;
}

/** With whether it must stand in parentheses beside others. */
interface Written {
  text: string;
  joined: boolean;
}

function groupText(
  { combinator, not, rules }: ConditionGroup,
  names: ConditionNames,
): Written | undefined {
  const parts = rules.flatMap((rule) => {
    const part = isGroup(rule) ? groupText(rule, names) : plain(ruleText(rule, names));
    return part === undefined ? [] : [part];
  });
  const [first] = parts;
  if (first === undefined) return undefined;
  const inside =
    parts.length === 1
      ? first
      : { text: parts.map(braced).join(combinator === 'and' ? ' && ' : ' || '), joined: true };
  return not === true ? { text: `!(${inside.text})`, joined: false } : inside;
}

function plain(text: string | undefined): Written | undefined {
  return text === undefined ? undefined : { text, joined: false };
}

function braced({ text, joined }: Written): string {
  return joined ? `(${text})` : text;
}

function ruleText(rule: ConditionRule, names: ConditionNames): string | undefined {
  const { field, operator, value } = rule;
  if (field !== 'today' && kindOf(field, names) === undefined) return undefined;
  if (wants(operator) === 'nothing') return statement(rule, names);
  const said = value === undefined ? undefined : valueText(rule, value, names);
  if (said === undefined) return undefined;
  switch (operator) {
    case 'among':
      return `${field} in ${said}`;
    case 'notAmong':
      return `!(${field} in ${said})`;
    case 'holds':
      return `${said} in ${field}`;
    case 'holdsNot':
      return `!(${said} in ${field})`;
    default:
      return operator.startsWith('count')
        ? `size(${field}) ${operator.slice('count'.length)} ${said}`
        : `${field} ${operator} ${said}`;
  }
}

/** Whether something is filled is asked otherwise of each kind. */
function statement({ field, operator }: ConditionRule, names: ConditionNames): string {
  if (operator === 'yes') return field;
  if (operator === 'no') return `!${field}`;
  const isGiven = operator === 'given';
  switch (kindOf(field, names)) {
    case 'day':
    case 'moment':
      return isGiven ? `has(${field})` : `!has(${field})`;
    case 'list':
    case 'rows':
      return isGiven ? `size(${field}) > 0` : `size(${field}) == 0`;
    default:
      return `${field} ${isGiven ? '!=' : '=='} ''`;
  }
}

function valueText(
  { field, operator }: ConditionRule,
  value: Value,
  names: ConditionNames,
): string | undefined {
  const literal = (of: Literal): string | undefined => {
    if (typeof of === 'number') return numberText(of, isDecimal(field, operator, names));
    if (of === '') return undefined;
    return kindOf(field, names) === 'day' ? `date(${quoted(of)})` : quoted(of);
  };
  switch (value.kind) {
    case 'literal':
      return literal(value.literal);
    case 'literals': {
      const said = value.literals.map(literal).filter((one) => one !== undefined);
      return said.length === 0 ? undefined : `[${said.join(', ')}]`;
    }
    case 'name':
      return value.name === '' ? undefined : value.name;
    case 'shifted':
      return shiftedText(value);
  }
}

function shiftedText({ from, unit, sign, by }: Shifted): string {
  if (unit === 'days') return `${from} ${sign === 1 ? '+' : '-'} ${by}`;
  return `addMonths(${from}, ${sign === 1 ? '' : '-'}${by})`;
}

/** CEL knows 2 and 2.0 apart. */
function isDecimal(field: string, operator: string, names: ConditionNames): boolean {
  return names[field]?.type === 'number' && !operator.startsWith('count');
}

function numberText(number: number, decimal: boolean): string {
  return decimal && Number.isInteger(number) ? `${number}.0` : String(number);
}

function quoted(text: string): string {
  const inside = text
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('\r', String.raw`\r`);
  return `'${inside}'`;
}
