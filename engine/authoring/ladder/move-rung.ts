import type { ProcessDocument, Timer, Transition } from '../../types.js';
import { freeLike } from './free-id.js';
import { putMap, replaced } from './members.js';
import type { Rewired } from './rewired.js';
import type { Moved } from './translations.js';
import { nextOf, rungsOf, waysFrom } from './ways.js';

/**
 * A process in which a rung has changed places with the one above it or below it. When a case comes to the first, the
 * second, the third rung stays as it was: the timers keep their places, and the rungs with their work change theirs.
 * Where the one does not simply follow the other, only the order in which they are read changes. Undefined: there is no rung on that side.
 */
export function moveRung(
  process: ProcessDocument,
  id: string,
  way: 'up' | 'down',
): Rewired | undefined {
  const rungs = rungsOf(process);
  const here = rungs.indexOf(id);
  const first = way === 'up' ? rungs[here - 1] : id;
  const second = way === 'up' ? id : rungs[here + 1];
  if (here < 0 || first === undefined || second === undefined) return undefined;
  const leadsBack = waysFrom(process.states, second).some(
    ({ definition: { target } }) => target === first,
  );
  const isLinked = nextOf(process, first) === second && !leadsBack;
  return isLinked
    ? { ...swapped(process, rungs, first, second), state: id }
    : {
        process: { ...process, states: changedPlaces(process.states, first, second) },
        state: id,
        moved: [],
      };
}

/** Of two neighbours, the later one now comes first. */
function swapped(
  process: ProcessDocument,
  rungs: readonly string[],
  first: string,
  second: string,
): Omit<Rewired, 'state'> {
  const beyond = nextOf(process, second);
  const above = beyond === first ? undefined : beyond;
  const other = (target: string | undefined) =>
    target === first ? second : target === second ? first : target;
  const moved: Moved[] = [];
  let left: ProcessDocument = {
    ...process,
    initial: other(process.initial) ?? process.initial,
    states: changedPlaces(process.states, first, second),
  };
  const below = rungs[rungs.indexOf(first) - 1];
  if (below !== undefined) left = leadingOther(left, below, other);

  const from = process.states[first]?.after ?? {};
  const to = process.states[second]?.after ?? {};
  const up = Object.entries(from).filter(([, { target }]) => target === second);
  const on = Object.entries(to).filter(([, { target }]) => above !== undefined && target === above);
  const carried = carry(to, on, up, (timer) => ({ ...timer, target: first }));
  const kept = carry(from, up, on, (timer) => timer);
  for (const [before, now] of carried.names)
    moved.push({ from: `/states/${first}/after/${before}`, to: `/states/${second}/after/${now}` });
  for (const [before, now] of kept.names)
    moved.push({ from: `/states/${second}/after/${before}`, to: `/states/${first}/after/${now}` });
  left = putMap(left, `/states/${second}/after`, carried.after);
  left = putMap(left, `/states/${first}/after`, kept.after);

  const retarget =
    (was: string | undefined, now: string | undefined) =>
    (name: string, way: Transition): [string, Transition][] =>
      was === undefined || now === undefined || way.target !== was
        ? [[name, way]]
        : [[name, { ...way, target: now }]];
  left = putMap(
    left,
    `/states/${second}/on`,
    replaced(process.states[second]?.on, retarget(above, first)),
  );
  left = putMap(
    left,
    `/states/${first}/on`,
    replaced(process.states[first]?.on, retarget(second, above)),
  );
  return { process: left, moved };
}

/** A state's timers with some taken away and, where they stood, others put in. */
function carry(
  timers: Record<string, Timer>,
  gone: readonly [string, Timer][],
  come: readonly [string, Timer][],
  as: (timer: Timer) => Timer,
): { after: Record<string, Timer>; names: [before: string, now: string][] } {
  const leaving = new Set(gone.map(([name]) => name));
  const staying = Object.keys(timers).filter((name) => !leaving.has(name));
  const names = come.map(([name]): [string, string] => [name, freeLike(name, staying)]);
  const put = come.map(([, timer], index): [string, Timer] => [names[index]?.[1] ?? '', as(timer)]);
  const at = gone[0]?.[0];
  const replacedTimers = replaced(timers, (name, timer) =>
    name === at ? put : leaving.has(name) ? [] : [[name, timer] as const],
  );
  const after =
    at === undefined ? { ...replacedTimers, ...Object.fromEntries(put) } : replacedTimers;
  return { after, names };
}

function leadingOther(
  process: ProcessDocument,
  id: string,
  other: (target: string | undefined) => string | undefined,
): ProcessDocument {
  const { on, after } = process.states[id] ?? {};
  const lead = <T extends Transition | Timer>(name: string, way: T): [string, T][] => {
    const target = other(way.target);
    return [[name, target === undefined ? way : { ...way, target }]];
  };
  const changed = putMap(process, `/states/${id}/on`, replaced(on, lead<Transition>));
  return putMap(changed, `/states/${id}/after`, replaced(after, lead<Timer>));
}

function changedPlaces<T>(
  states: Record<string, T>,
  first: string,
  second: string,
): Record<string, T> {
  const names = Object.keys(states).map((name) =>
    name === first ? second : name === second ? first : name,
  );
  return Object.fromEntries(
    names.flatMap((name) => (name in states ? [[name, states[name] as T]] : [])),
  );
}
