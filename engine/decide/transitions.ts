import type { Refusal } from '../case.js';
import type { CompiledTransition } from '../program.js';
import { carryOut } from './effects.js';
import { enter, leave } from './enter.js';
import { because, scopeOf, stateOf, type Unfolding } from './unfolding.js';

/** The transition that an event takes: the first of the present state whose guard holds. */
export function enabledTransition(
  unfolding: Unfolding,
  event: string,
): CompiledTransition | undefined {
  const state = stateOf(unfolding.process, unfolding.case.state);
  const scope = scopeOf(unfolding);
  return state.on[event]?.find(({ guard }) => guard?.(scope) ?? true);
}

/** Takes a transition, or what a timer says: does what it does, then moves on if it has a target. */
export function take(
  unfolding: Unfolding,
  transition: Pick<CompiledTransition, 'pointer' | 'effects'> & {
    definition: { target?: string; title?: string; cites?: string[]; assumes?: string };
  },
): void {
  const { definition, pointer, effects } = transition;
  const why = because(pointer, definition);
  carryOut(unfolding, effects);
  if (definition.target === undefined) return;
  const from = unfolding.case.state;
  leave(unfolding, why);
  enter(unfolding, definition.target, from, why, definition.title);
}

/** The refusal that the process has for this event, if any holds. */
export function refusalOf(unfolding: Unfolding, event: string): Refusal | undefined {
  const scope = scopeOf(unfolding);
  const found = unfolding.process.refuses.find(
    ({ definition, guard }) => definition.event === event && (guard?.(scope) ?? true),
  );
  if (found === undefined) return undefined;
  const { message, field } = found.definition;
  return {
    kind: 'refused',
    code: 'refused-by-pack',
    message: { zh: message, en: message },
    ...(field === undefined ? {} : { field }),
    details: { rule: found.id },
  };
}
