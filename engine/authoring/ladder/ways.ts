import { orderOfStates } from '../../explain/order-of-states.js';
import type { ProcessDocument, State, Timer, Transition } from '../../types.js';

/** How a case gets from one state to another, or does something where it is. */
export type Way = { pointer: string; id: string; from: string | undefined } & (
  { kind: 'on'; definition: Transition } | { kind: 'after'; definition: Timer }
);

/** All ways of a process: those of its states, then those that hold in every state (`from` undefined). */
export function waysOf({ states, on }: ProcessDocument): Way[] {
  return [
    ...Object.keys(states).flatMap((id) => waysFrom(states, id)),
    ...Object.entries(on ?? {}).map(([id, definition]): Way => {
      return { kind: 'on', pointer: `/on/${id}`, id, from: undefined, definition };
    }),
  ];
}

/** The ways out of a state, as they are written: what people do first, then what time does. */
export function waysFrom(states: ProcessDocument['states'], from: string): Way[] {
  const { on = {}, after = {} } = states[from] ?? ({} as Partial<State>);
  const at = `/states/${from}`;
  return [
    ...Object.entries(on).map(([id, definition]): Way => {
      return { kind: 'on', pointer: `${at}/on/${id}`, id, from, definition };
    }),
    ...Object.entries(after).map(([id, definition]): Way => {
      return { kind: 'after', pointer: `${at}/after/${id}`, id, from, definition };
    }),
  ];
}

export function waysTo(process: ProcessDocument, target: string): Way[] {
  return waysOf(process).filter(({ definition }) => definition.target === target);
}

/** The states in which a case is under way, in the order in which they are read. */
export function rungsOf({ states }: ProcessDocument): string[] {
  return orderOfStates(states).filter((id) => states[id]?.final !== true);
}

/**
 * The state that comes next where nothing special happens: where time leads, up the ladder; else what follows when
 * the work is done; else the end. Undefined: it leads nowhere.
 */
export function nextOf(process: ProcessDocument, id: string): string | undefined {
  const rungs = rungsOf(process);
  const here = rungs.indexOf(id);
  const rank = ({ kind, definition: { target = '', guard } }: Way): number => {
    const height = rungs.indexOf(target);
    const leads = height > here ? 0 : process.states[target]?.final === true ? 1e6 : 2e6;
    const steps = height > here ? height - here : 0;
    return leads + (kind === 'after' ? 0 : 1e4) + (guard === undefined ? 0 : 1e3) + steps;
  };
  const out = waysFrom(process.states, id).filter(
    ({ definition: { target } }) => target !== undefined && target !== id,
  );
  return out.sort((one, other) => rank(one) - rank(other))[0]?.definition.target;
}

/** Whether time drives a case up, as on a ladder; else people decide, as on an application. */
export function isLadder(process: ProcessDocument): boolean {
  const rungs = rungsOf(process);
  const isApplied = Object.values(process.opens ?? {}).some(({ form }) => form !== undefined);
  const climbs = ({ kind, from = '', definition: { target = '' } }: Way) =>
    kind === 'after' && rungs.indexOf(target) > rungs.indexOf(from);
  return !isApplied && waysOf(process).some(climbs);
}
