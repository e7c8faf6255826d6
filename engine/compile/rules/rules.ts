import type { Issue } from '../../issue.js';
import type { Program } from '../../program.js';
import { deadEnd } from './dead-end.js';
import { finalState } from './final-state.js';
import { roleOutOfReach } from './role-out-of-reach.js';
import { uncoveredClause } from './uncovered-clause.js';
import { unreachableState } from './unreachable-state.js';
import { unusedParameter } from './unused-parameter.js';

/** A verification of a program that links: one question, all its findings. */
export type Rule = (program: Program) => Issue[];

/** Every verification, by the code of its findings. Adding one: a file here, a page in docs/rules, examples in test/rules. */
export const RULES: Record<string, Rule> = {
  'final-state': finalState,
  'unreachable-state': unreachableState,
  'dead-end': deadEnd,
  'role-out-of-reach': roleOutOfReach,
  'unused-parameter': unusedParameter,
  'uncovered-clause': uncoveredClause,
};

/** What verification finds in a program. */
export function verify(program: Program): Issue[] {
  return Object.values(RULES).flatMap((rule) => rule(program));
}
