import type { Case, CaseEvent, Decision } from '../case.js';
import type { Program } from '../program.js';
import { enabledTransition, refusalOf, take } from './transitions.js';
import { unfold } from './unfolding.js';

type Told = Extract<CaseEvent, { type: 'told' }>;

/** A telling that an open case hears. What concerns it in no way is ignored. */
export function told(program: Program, present: Case, event: Told): Decision {
  if (present.closedAt !== undefined) return { kind: 'ignored' };
  const unfolding = unfold(program, present, event, { event: event.data });
  const refusal = refusalOf(unfolding, event.event);
  if (refusal !== undefined) return refusal;
  const transition = enabledTransition(unfolding, event.event);
  if (transition === undefined) return { kind: 'ignored' };
  take(unfolding, transition);
  return { kind: 'decided', case: unfolding.case, effects: unfolding.effects };
}
