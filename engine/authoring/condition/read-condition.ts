import { treeOf, type Tree } from '../../expression/tree.js';
import {
  type Comparison,
  type ConditionGroup,
  type ConditionNames,
  type ConditionRule,
  type Literal,
  type Operator,
  operatorsOf,
  type Value,
} from './condition.js';
import { valueFits } from './value-fits.js';

/**
 * A condition as rows. Undefined of one that rows cannot show: it is kept as it is written.
 *
 * @param text CEL
 * @param names what it may speak of; params.… among them
 */
export function readCondition(text: string, names: ConditionNames): ConditionGroup | undefined {
  const tree = treeOf(text);
  const part = tree === undefined ? undefined : partOf(tree, names);
  if (part === undefined) return undefined;
  return 'rules' in part ? part : { combinator: 'and', rules: [part] };
}

function partOf(tree: Tree, names: ConditionNames): ConditionRule | ConditionGroup | undefined {
  if (tree.op === '&&' || tree.op === '||') return groupOf(tree, tree.op, names);
  const rule = ruleOf(tree);
  if (rule !== undefined) return fits(rule, names) ? rule : undefined;
  if (tree.op !== '!_') return undefined;
  const inner = partOf(tree.args, names);
  if (inner === undefined) return undefined;
  if (!('rules' in inner)) return { combinator: 'and', not: true, rules: [inner] };
  return inner.not === true ? undefined : { ...inner, not: true };
}

/** a && b && c is one group of three, however the parser nests it. */
function groupOf(
  tree: Tree,
  operator: '&&' | '||',
  names: ConditionNames,
): ConditionGroup | undefined {
  const parts = operandsOf(tree, operator).map((operand) => partOf(operand, names));
  const rules = parts.filter((part) => part !== undefined);
  if (rules.length < parts.length) return undefined;
  return { combinator: operator === '&&' ? 'and' : 'or', rules };
}

function operandsOf(tree: Tree, operator: '&&' | '||'): Tree[] {
  if (tree.op !== operator) return [tree];
  return (tree.args as Tree[]).flatMap((operand) => operandsOf(operand, operator));
}

function ruleOf(tree: Tree): ConditionRule | undefined {
  switch (tree.op) {
    case '.':
      return about(nameOf(tree), 'yes');
    case 'call':
      return tree.args[0] === 'has' ? about(nameOf(tree.args[1][0]), 'given') : undefined;
    case '!_':
      return negated(ruleOf(tree.args));
    case 'in':
      return membership(tree.args);
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return comparison(tree.op, tree.args);
    default:
      return undefined;
  }
}

function about(field: string | undefined, operator: Operator): ConditionRule | undefined {
  return field === undefined ? undefined : { field, operator };
}

const CONTRARY: Partial<Record<Operator, Operator>> = {
  yes: 'no',
  given: 'empty',
  among: 'notAmong',
  holds: 'holdsNot',
};

/** Only of what is written with a ! in front: !has(form.day). */
function negated(rule: ConditionRule | undefined): ConditionRule | undefined {
  const operator = rule && CONTRARY[rule.operator];
  return operator === undefined ? undefined : { ...(rule as ConditionRule), operator };
}

function membership([element, list]: [Tree, Tree]): ConditionRule | undefined {
  if (list.op === 'list') {
    const field = nameOf(element);
    const literals = list.args.map(literalOf).filter((literal) => literal !== undefined);
    if (field === undefined || literals.length < list.args.length) return undefined;
    return { field, operator: 'among', value: { kind: 'literals', literals } };
  }
  const field = nameOf(list);
  const literal = literalOf(element);
  if (field === undefined || literal === undefined) return undefined;
  return { field, operator: 'holds', value: { kind: 'literal', literal } };
}

function comparison(sign: Comparison, [left, right]: [Tree, Tree]): ConditionRule | undefined {
  const counted = left.op === 'call' && left.args[0] === 'size' ? left.args[1][0] : undefined;
  const field = nameOf(counted ?? left);
  const value = valueOf(right);
  if (field === undefined || value === undefined) return undefined;
  const literal = value.kind === 'literal' ? value.literal : undefined;
  if (counted !== undefined) return countOf(field, sign, value, literal);
  if (literal === '' && (sign === '==' || sign === '!='))
    return { field, operator: sign === '==' ? 'empty' : 'given' };
  return { field, operator: sign, value };
}

function countOf(
  field: string,
  sign: Comparison,
  value: Value,
  literal: Literal | undefined,
): ConditionRule | undefined {
  if (literal === 0 && sign === '>') return { field, operator: 'given' };
  if (literal === 0 && sign === '==') return { field, operator: 'empty' };
  return { field, operator: `count${sign}`, value };
}

function valueOf(tree: Tree): Value | undefined {
  const literal = literalOf(tree);
  if (literal !== undefined) return { kind: 'literal', literal };
  const name = nameOf(tree);
  if (name !== undefined) return { kind: 'name', name };
  switch (tree.op) {
    case '+':
    case '-':
      return shifted(tree.args[0], tree.args[1], 'days', tree.op === '+' ? 1 : -1);
    case 'call': {
      const [function_, [one, other]] = tree.args;
      if (function_ === 'date' && one?.op === 'value' && typeof one.args === 'string')
        return { kind: 'literal', literal: one.args };
      if (function_ !== 'addMonths' || one === undefined || other === undefined) return undefined;
      return shifted(one, other, 'months', 1);
    }
    default:
      return undefined;
  }
}

function shifted(from: Tree, by: Tree, unit: 'days' | 'months', sign: 1 | -1): Value | undefined {
  const start = nameOf(from);
  const number = literalOf(by) ?? nameOf(by);
  if (start === undefined || number === undefined) return undefined;
  // addMonths(case.from, -1) is a month before.
  const isBefore = typeof number === 'number' && number < 0;
  return {
    kind: 'shifted',
    from: start,
    unit,
    sign: isBefore ? (-sign as 1 | -1) : sign,
    by: isBefore ? -number : number,
  };
}

function literalOf(tree: Tree): Literal | undefined {
  if (tree.op === '-_') {
    const number = literalOf(tree.args);
    return typeof number === 'number' ? -number : undefined;
  }
  if (tree.op !== 'value') return undefined;
  const value: unknown = tree.args;
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

function nameOf(tree: Tree | undefined): string | undefined {
  if (tree?.op === 'id') return tree.args === 'today' ? 'today' : undefined;
  if (tree?.op !== '.') return undefined;
  const [owner, field] = tree.args;
  return owner.op === 'id' ? `${owner.args}.${field}` : undefined;
}

/** Whether a row can show it: of fields that are known, and compared as their kinds can be. */
function fits({ field, operator, value }: ConditionRule, names: ConditionNames): boolean {
  if (!operatorsOf(field, names).includes(operator)) return false;
  return value === undefined || valueFits(field, operator, value, names);
}
