import { neverBoth } from '../../expression/logic.js';
import type { PatchOperation } from '../../issue.js';
import type { Transition } from '../../types.js';
import { issue, pointerOf } from '../faults.js';
import { type Placed, transitionsOf } from './elements.js';
import type { CompiledTransition } from '../../program.js';
import type { Rule } from './rules.js';

/** Two transitions of one state that the same event may take, with nothing that says which goes first. */
export const ambiguousTransitions: Rule = (program, budget) =>
  groupsOf(transitionsOf(program)).flatMap((group) =>
    group.flatMap((later, index) => {
      // Conditions are read again for each pair, and each takes as long as a lookup in a long list.
      budget.spend(index * 50);
      const rival = group.slice(0, index).find((earlier) => mayBothHold(earlier, later));
      return rival === undefined ? [] : [ambiguous(rival, later, group)];
    }),
  );

type Found = Placed<CompiledTransition>;

/** Transitions of the same state (or of all states) on the same event, in the order in which they are tried. */
function groupsOf(transitions: readonly Found[]): Found[][] {
  const groups = new Map<string, Found[]>();
  for (const found of transitions) {
    const owner = found.pointer.slice(0, found.pointer.lastIndexOf('/'));
    const key = `${found.file}#${owner} ${found.element.definition.event}`;
    groups.set(key, [...(groups.get(key) ?? []), found]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

function mayBothHold({ element: one }: Found, { element: other }: Found): boolean {
  const [left, right]: [Transition, Transition] = [one.definition, other.definition];
  return (left.order ?? 0) === (right.order ?? 0) && !neverBoth(left.guard, right.guard);
}

function ambiguous(rival: Found, later: Found, group: Found[]) {
  const [first, second] = [rival.element.id, later.element.id];
  const { event } = later.element.definition;
  return issue(
    'ambiguous-transitions',
    later.file,
    later.pointer,
    {
      zh: `收到“${event}”时，“${first}”和“${second}”可能同时成立，没有写明先后`,
      en: `On “${event}”, both “${first}” and “${second}” may hold, and no order says which goes first`,
    },
    {
      severity: 'warning',
      hint: {
        zh: '给它们写上 order（小的先试），或让条件互相排斥',
        en: 'Give them an order (the lowest is tried first), or make their guards exclude each other',
      },
      fix: asTriedNow(group),
    },
  );
}

/** Writes down the order in which they are tried now: nothing changes but that it is said. */
function asTriedNow(group: Found[]): PatchOperation[] {
  return group.map(({ element, pointer }, index) => ({
    op: element.definition.order === undefined ? ('add' as const) : ('replace' as const),
    path: `${pointer}${pointerOf('order')}`,
    value: index + 1,
  }));
}
