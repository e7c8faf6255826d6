import type { Duration, ProcessDocument, Transition } from '../../types.js';
import { freeId } from './free-id.js';
import { inserted, putMap, replaced } from './members.js';
import type { Rewired } from './rewired.js';

/** What may happen on a step, and where it leads: to a state that is there, to one that is new, or nowhere. */
export interface NewOutcome {
  when: { event: string; guard?: string } | { delay: Duration };
  title?: string;
  to: { state: string } | { title: string; final?: boolean } | 'stay';
}

/** Where a new outcome stands, or why there cannot be one. */
export type Outcome = (Rewired & { pointer: string }) | { refused: 'always-taken'; by: string };

/**
 * A step with one more outcome. One that holds only under a condition is tried before the one that holds in all other
 * cases; two that always hold are refused, since the second would never be taken.
 *
 * @param step undefined: it may happen in every state
 */
export function addOutcome(
  process: ProcessDocument,
  step: string | undefined,
  { when, title, to }: NewOutcome,
): Outcome {
  const named = title === undefined ? {} : { title };
  const made = withTarget(process, step, to);
  const at = step === undefined ? '' : `/states/${step}`;
  const { on = {}, after = {} } =
    step === undefined ? { on: process.on } : (process.states[step] ?? {});
  const target = made.target === undefined ? {} : { target: made.target };
  if ('delay' in when) {
    const id = freeId('later', Object.keys(after));
    const timers = { ...after, [id]: { ...named, delay: when.delay, ...target } };
    return {
      process: putMap(made.process, `${at}/after`, timers),
      state: made.target ?? step ?? process.initial,
      moved: [],
      pointer: `${at}/after/${id}`,
    };
  }
  const otherwise = Object.entries(on).find(
    ([, way]) => way.event === when.event && way.guard === undefined,
  );
  if (otherwise !== undefined && when.guard === undefined)
    return { refused: 'always-taken', by: otherwise[0] };
  const id = freeId('outcome', Object.keys(on));
  const way: Transition = { ...named, ...when, ...target };
  return {
    process: putMap(
      made.process,
      `${at}/on`,
      tried(inserted(on, [id, way], { before: otherwise?.[0] }), when.event),
    ),
    state: made.target ?? step ?? process.initial,
    moved: [],
    pointer: `${at}/on/${id}`,
  };
}

/** All that hear an event, in an order that is written down: that without a condition last. */
function tried(on: Record<string, Transition>, event: string): Record<string, Transition> {
  const heard = Object.entries(on).filter(([, way]) => way.event === event);
  if (heard.length < 2) return on;
  const place = new Map(
    heard
      .map(([id, way], index) => ({ id, way, index }))
      .sort((one, other) => rank(one.way) - rank(other.way) || one.index - other.index)
      .map(({ id }, index) => [id, index + 1]),
  );
  return replaced(on, (id, way) => {
    const order = place.get(id);
    return [[id, order === undefined ? way : ordered(way, order)]];
  });
}

function rank({ guard, order }: Transition): number {
  return guard === undefined ? Number.MAX_SAFE_INTEGER : (order ?? Number.MAX_SAFE_INTEGER - 1);
}

function ordered(
  { title, event, guard, order: _order, ...rest }: Transition,
  order: number,
): Transition {
  return {
    ...(title === undefined ? {} : { title }),
    event,
    ...(guard === undefined ? {} : { guard }),
    order,
    ...rest,
  };
}

function withTarget(
  process: ProcessDocument,
  step: string | undefined,
  to: NewOutcome['to'],
): { process: ProcessDocument; target: string | undefined } {
  if (to === 'stay') return { process, target: undefined };
  if ('state' in to) return { process, target: to.state };
  const { title, final = false } = to;
  const id = freeId('step', Object.keys(process.states));
  const state = final ? { title, final } : { title };
  const place = final ? { behind: undefined } : { behind: step };
  return {
    process: { ...process, states: inserted(process.states, [id, state], place) },
    target: id,
  };
}
