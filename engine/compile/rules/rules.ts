import type { Issue } from '../../issue.js';
import type { Program } from '../../program.js';
import type { Budget } from '../budget.js';
import { hasErrors } from '../faults.js';
import { ambiguousTransitions } from './ambiguous-transitions.js';
import { circularOpening } from './circular-opening.js';
import { deadEnd } from './dead-end.js';
import { dueOutsideTerm } from './due-outside-term.js';
import { dueWhenClosed } from './due-when-closed.js';
import { endlessEscalation } from './endless-escalation.js';
import { failingScenario } from './failing-scenario.js';
import { finalState } from './final-state.js';
import { hangingOpen } from './hanging-open.js';
import { idleTranslation } from './idle-translation.js';
import { impossibleWork } from './impossible-work.js';
import { ineffectiveTimer } from './ineffective-timer.js';
import { missingField } from './missing-field.js';
import { neverHoldsRule } from './never-holds.js';
import { nonLinearPattern } from './non-linear-pattern.js';
import { numberOutOfBounds } from './number-out-of-bounds.js';
import { roleOutOfReach } from './role-out-of-reach.js';
import { sensitiveInHeadline } from './sensitive-in-headline.js';
import { shadowedTransition } from './shadowed-transition.js';
import { skippableRung } from './skippable-rung.js';
import { unclassifiedField } from './unclassified-field.js';
import { withStory } from './story-that-shows.js';
import { uncoveredClause } from './uncovered-clause.js';
import { uncoveredStory } from './uncovered-story.js';
import { unreachableState } from './unreachable-state.js';
import { untranslated } from './untranslated.js';
import { unusedDocument } from './unused-document.js';
import { unusedField } from './unused-field.js';
import { unusedParameter } from './unused-parameter.js';
import { waivedAndCited } from './waived-and-cited.js';

/** A verification of a program that links: one question, all its findings. */
export type Rule = (program: Program, budget: Budget) => Issue[];

/** How much is verified: everything; all but the pack's stories; nothing of a pack that was verified when it was published. */
export type Verification = 'all' | 'without stories' | 'nothing';

/** Every verification, by the code of its findings. Adding one: a file here, a page in docs/rules, examples in test/rules. */
export const RULES: Record<string, Rule> = {
  'ambiguous-transitions': ambiguousTransitions,
  'circular-opening': circularOpening,
  'dead-end': deadEnd,
  'due-outside-term': dueOutsideTerm,
  'due-when-closed': dueWhenClosed,
  'endless-escalation': endlessEscalation,
  'failing-scenario': failingScenario,
  'final-state': finalState,
  'hanging-open': hangingOpen,
  'idle-translation': idleTranslation,
  'impossible-work': impossibleWork,
  'ineffective-timer': ineffectiveTimer,
  'missing-field': missingField,
  'never-holds': neverHoldsRule,
  'non-linear-pattern': nonLinearPattern,
  'number-out-of-bounds': numberOutOfBounds,
  'role-out-of-reach': roleOutOfReach,
  'sensitive-in-headline': sensitiveInHeadline,
  'shadowed-transition': shadowedTransition,
  'skippable-rung': skippableRung,
  'unclassified-field': unclassifiedField,
  'uncovered-clause': uncoveredClause,
  'uncovered-story': uncoveredStory,
  'unreachable-state': unreachableState,
  untranslated: untranslated,
  'unused-document': unusedDocument,
  'unused-field': unusedField,
  'unused-parameter': unusedParameter,
  'waived-and-cited': waivedAndCited,
};

/** What verification finds in a program. Its stories are told only where nothing else keeps it from running. */
export function verify(program: Program, budget: Budget, verification: Verification): Issue[] {
  if (verification === 'nothing') return [];
  const { 'failing-scenario': stories, ...others } = RULES;
  const found = Object.values(others).flatMap((rule) => rule(program, budget));
  const issues = withoutConsequences(found);
  if (hasErrors(issues)) return issues.map((found) => withStory(program, found, budget));
  if (verification === 'without stories') return issues;
  return [...issues, ...(stories?.(program, budget) ?? [])];
}

/** One fault, one finding: by the code of what follows, the code of what it follows from in the same file. */
const FOLLOWS: Partial<Record<string, string>> = {
  // Where a case hangs in a state, what lies behind that state cannot be reached either.
  'unreachable-state': 'dead-end',
  // What nothing opens no story can tell of.
  'uncovered-story': 'hanging-open',
};

function withoutConsequences(issues: Issue[]): Issue[] {
  const found = new Set(issues.map(({ code, file }) => `${code} ${file}`));
  return issues.filter(({ code, file }) => {
    const cause = FOLLOWS[code];
    return cause === undefined || !found.has(`${cause} ${file}`);
  });
}
