import type { ASTNode } from '@marcbachmann/cel-js';
import type { FieldSchema } from '../types.js';
import { MESSAGES, type MessageName, type Vocabulary } from './vocabulary.js';

/** A literal that stands beside a field in a comparison: form.reason == 'illness'. */
export interface Comparison {
  variable: MessageName;
  field: string;
  literals: string[];
}

/** What an expression names. */
export interface Names {
  /** Fields read, by variable. */
  fields: Map<MessageName, Set<string>>;
  /** Variables read as a whole, which cannot be: form instead of form.reason. */
  whole: MessageName[];
  comparisons: Comparison[];
  parameters: Set<string>;
  /** Names of calendars given as literals to isOpenDay. */
  calendars: string[];
  functions: Set<string>;
  /** Other variables: today, now, units. */
  others: Set<string>;
}

/** Reads off a syntax tree what it names. */
export function namesIn(tree: ASTNode): Names {
  const names: Names = {
    fields: new Map(),
    whole: [],
    comparisons: [],
    parameters: new Set(),
    calendars: [],
    functions: new Set(),
    others: new Set(),
  };
  visit(tree, names);
  return names;
}

/** A field of a message, as form.reason names it. */
export interface FieldAccess {
  variable: MessageName;
  field: string;
}

/** The field that an access such as form.reason names, if it is one. */
export function fieldAccess(node: ASTNode): FieldAccess | undefined {
  if (node.op !== '.') return undefined;
  const [owner, field] = node.args;
  if (owner.op !== 'id' || !isMessage(owner.args)) return undefined;
  return { variable: owner.args, field };
}

/** The declared schema of a field. */
export function declaredField(
  vocabulary: Vocabulary,
  variable: MessageName,
  field: string,
): FieldSchema | undefined {
  const fields = vocabulary[variable];
  return fields !== undefined && Object.hasOwn(fields, field) ? fields[field] : undefined;
}

function visit(node: ASTNode, names: Names): void {
  const access = fieldAccess(node);
  if (access !== undefined) {
    const known = names.fields.get(access.variable) ?? new Set();
    names.fields.set(access.variable, known.add(access.field));
    return;
  }
  switch (node.op) {
    case 'id':
      if (isMessage(node.args)) names.whole.push(node.args);
      else names.others.add(node.args);
      return;
    case '.':
      if (node.args[0].op === 'id' && node.args[0].args === 'params')
        names.parameters.add(node.args[1]);
      else visit(node.args[0], names);
      return;
    case 'call':
      noteCall(node.args[0], node.args[1], names);
      return;
    case 'rcall':
      names.functions.add(node.args[0]);
      [node.args[1], ...node.args[2]].forEach((child) => visit(child, names));
      return;
    case '==':
    case '!=':
    case 'in':
      noteComparison(node.args[0], node.args[1], names);
  }
  childrenOf(node.args).forEach((child) => visit(child, names));
}

function noteCall(name: string, args: ASTNode[], names: Names): void {
  names.functions.add(name);
  const [first] = args;
  if (name === 'isOpenDay' && first?.op === 'value' && typeof first.args === 'string')
    names.calendars.push(first.args);
  args.forEach((child) => visit(child, names));
}

function noteComparison(left: ASTNode, right: ASTNode, names: Names): void {
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const access = fieldAccess(one);
    const literals = literalsOf(other);
    if (access !== undefined && literals.length > 0)
      names.comparisons.push({ ...access, literals });
  }
}

function literalsOf(node: ASTNode): string[] {
  if (node.op === 'value')
    return typeof node.args === 'string' && node.args !== '' ? [node.args] : [];
  return node.op === 'list' ? node.args.flatMap(literalsOf) : [];
}

function childrenOf(args: unknown): ASTNode[] {
  if (Array.isArray(args)) return args.flatMap(childrenOf);
  return isNode(args) ? [args] : [];
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}

function isMessage(name: string): name is MessageName {
  return (MESSAGES as readonly string[]).includes(name);
}
