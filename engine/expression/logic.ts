import { type ASTNode, parse, serialize } from '@marcbachmann/cel-js';
import { type Constraint, isEmpty, join, type Literal } from './constraint.js';

/** A way in which a condition can hold: what each term must be, by its text. */
export type Alternative = ReadonlyMap<string, Constraint>;

/** Conditions that branch further are not worth knowing: nobody writes them by hand. */
const MOST_ALTERNATIVES = 200;

/**
 * The ways in which a condition can hold, without those that contradict themselves: none for one that never
 * holds. Terms that are not understood are taken to be free. Undefined: too many ways to say.
 */
function alternativesOf(text: string | undefined): Alternative[] | undefined {
  if (text === undefined) return [new Map()];
  if (known.size > MOST_KNOWN) known.clear();
  if (!known.has(text)) known.set(text, waysOf(text));
  return known.get(text);
}

/** The same few conditions are looked at by several rules, and again at each check. */
const known = new Map<string, Alternative[] | undefined>();
const MOST_KNOWN = 5_000;

function waysOf(text: string): Alternative[] | undefined {
  try {
    return alternatives(parse(text).ast, true);
  } catch (error) {
    if (error instanceof TooManyAlternatives) return undefined;
    throw error;
  }
}

/** Whether it can be seen from two conditions that they never hold at once. */
export function neverBoth(one: string | undefined, other: string | undefined): boolean {
  const [ways, others] = [alternativesOf(one), alternativesOf(other)];
  if (ways === undefined || others === undefined) return false;
  return ways.every((way) => others.every((otherWay) => both(way, otherWay) === undefined));
}

/** Whether it can be seen from a condition that it never holds. */
export function neverHolds(text: string): boolean {
  return alternativesOf(text)?.length === 0;
}

class TooManyAlternatives extends Error {}

function alternatives(node: ASTNode, holds: boolean): Alternative[] {
  switch (node.op) {
    case '&&':
    case '||': {
      const [left, right] = node.args.map((operand) => alternatives(operand, holds)) as [
        Alternative[],
        Alternative[],
      ];
      return bounded((node.op === '&&') === holds ? product(left, right) : [...left, ...right]);
    }
    case '!_':
      return alternatives(node.args, !holds);
    case '==':
    case '!=':
      return equality(node.args, (node.op === '==') === holds);
    case '<':
    case '>=':
      return order(node.args[0], node.args[1], (node.op === '<') === holds);
    case '>':
    case '<=':
      return order(node.args[1], node.args[0], (node.op === '>') === holds);
    case 'in':
      return membership(node, holds);
    case 'value':
      return node.args === holds ? [new Map()] : [];
    default:
      return is(textOf(node), holds);
  }
}

function equality([one, other]: [ASTNode, ASTNode], holds: boolean): Alternative[] {
  const literal = literalOf(one) ?? literalOf(other);
  const term = literalOf(one) === undefined ? one : other;
  if (literal === undefined) return is([textOf(one), textOf(other)].sort().join(' == '), holds);
  return [
    new Map([
      [textOf(term), holds ? { only: [literal.value], not: [] } : { not: [literal.value] }],
    ]),
  ];
}

/** one < other, or its contrary. */
function order(one: ASTNode, other: ASTNode, holds: boolean): Alternative[] {
  const [left, right] = [literalOf(one)?.value, literalOf(other)?.value];
  if (typeof right === 'number') {
    const bound = { value: right, open: holds };
    return [new Map([[textOf(one), { not: [], ...(holds ? { high: bound } : { low: bound }) }]])];
  }
  if (typeof left === 'number') {
    const bound = { value: left, open: holds };
    return [new Map([[textOf(other), { not: [], ...(holds ? { low: bound } : { high: bound }) }]])];
  }
  return is(`${textOf(one)} < ${textOf(other)}`, holds);
}

function membership(node: ASTNode & { op: 'in' }, holds: boolean): Alternative[] {
  const [element, list] = node.args;
  const items = list.op === 'list' ? list.args.map(literalOf) : [];
  if (items.length === 0 || items.includes(undefined)) return is(textOf(node), holds);
  const values = items.flatMap((item) => (item === undefined ? [] : [item.value]));
  return [new Map([[textOf(element), holds ? { only: values, not: [] } : { not: values }]])];
}

/** A term that is true or false. */
function is(term: string, holds: boolean): Alternative[] {
  return [new Map([[term, { only: [holds], not: [] }]])];
}

function product(left: Alternative[], right: Alternative[]): Alternative[] {
  if (left.length * right.length > MOST_ALTERNATIVES) throw new TooManyAlternatives();
  return left.flatMap((one) =>
    right.flatMap((other) => {
      const together = both(one, other);
      return together === undefined ? [] : [together];
    }),
  );
}

function bounded(ways: Alternative[]): Alternative[] {
  if (ways.length > MOST_ALTERNATIVES) throw new TooManyAlternatives();
  return ways;
}

/** Both at once; undefined where they contradict one another. */
function both(one: Alternative, other: Alternative): Alternative | undefined {
  const together = new Map(one);
  for (const [term, constraint] of other) {
    const known = together.get(term);
    const joined = known === undefined ? constraint : join(known, constraint);
    if (isEmpty(joined)) return undefined;
    together.set(term, joined);
  }
  return together;
}

function literalOf(node: ASTNode): { value: Literal } | undefined {
  if (node.op !== 'value') return undefined;
  const value: unknown = node.args;
  if (typeof value === 'bigint') return { value: Number(value) };
  return typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    value === null
    ? { value }
    : undefined;
}

function textOf(node: ASTNode): string {
  return serialize(node);
}
