import type { ProcessDocument, Timer, Transition } from '../../types.js';
import { freeLike } from './free-id.js';
import { putMap, replaced } from './members.js';
import type { Rewired } from './rewired.js';
import type { Moved } from './translations.js';
import { nextOf, type Way, waysTo } from './ways.js';

/** Why a state cannot be taken away. */
export type KeptBecause =
  /** A case begins there. */
  | 'initial'
  /** It is the only one. */
  | 'last'
  /** A case ends there, by these ways. */
  | { targeted: Way[] };

/** Whether a state can be taken away; undefined: it can. */
export function keptBecause(process: ProcessDocument, id: string): KeptBecause | undefined {
  if (Object.keys(process.states).length < 2) return 'last';
  if (process.initial === id) return 'initial';
  if (process.states[id]?.final !== true) return undefined;
  const targeted = waysTo(process, id);
  return targeted.length === 0 ? undefined : { targeted };
}

/**
 * A process without a state. What led to it leads to what came after it: where time led on from it, the same timers
 * stand in the state below, instead of those that led to it; where only work led on, a timer that led to it leads
 * there, but from a state that leads there anyway, or is that one. What leads nowhere then, and does nothing, is gone with it.
 * Says why not, where a case begins there or ends there.
 */
export function removeRung(process: ProcessDocument, id: string): Rewired | { kept: KeptBecause } {
  const kept = keptBecause(process, id);
  if (kept !== undefined) return { kept };
  const above = nextOf(process, id);
  const onward = Object.entries(process.states[id]?.after ?? {}).filter(
    ([, { target }]) => above !== undefined && target === above,
  );
  const moved: Moved[] = [];
  let left = process;
  for (const below of sourcesOf(process, id)) {
    const at = below === undefined ? '' : `/states/${below}`;
    const { on, after } = below === undefined ? { on: process.on } : (process.states[below] ?? {});
    const lead = (one: string, way: Transition): [string, Transition][] =>
      way.target === id ? retargeted(one, way, above) : [[one, way]];
    if (leads(on, id)) left = putMap(left, `${at}/on`, replaced(on, lead));
    if (!leads(after, id)) continue;
    const leadsAnyway = above !== undefined && leads({ ...on, ...after }, above);
    const timers = climbing(
      after,
      id,
      below === above ? [] : onward,
      // A timer that led back to its own state would begin it anew for ever: it stays there.
      leadsAnyway || below === above ? undefined : above,
    );
    left = putMap(left, `${at}/after`, timers.after);
    for (const [before, now] of timers.taken)
      moved.push({ from: `/states/${id}/after/${before}`, to: `${at}/after/${now}` });
  }
  const { [id]: _gone, ...states } = left.states;
  return {
    process: { ...left, states },
    state: above ?? process.initial,
    moved: [...onlyFirst(moved), { from: `/states/${id}`, to: undefined }],
  };
}

/** Words can move to one place only. */
function onlyFirst(moved: Moved[]): Moved[] {
  return moved.filter(({ from }, index) => moved.findIndex((one) => one.from === from) === index);
}

function sourcesOf({ states }: ProcessDocument, id: string): (string | undefined)[] {
  return [undefined, ...Object.keys(states).filter((one) => one !== id)];
}

function leads(ways: Record<string, { target?: string }> | undefined, id: string): boolean {
  return Object.values(ways ?? {}).some(({ target }) => target === id);
}

function retargeted<T extends Transition | Timer>(
  one: string,
  { target: _gone, ...way }: T,
  above: string | undefined,
): [string, T][] {
  if (above !== undefined) return [[one, { ...inPlace(way as T, above) }]];
  return way.do === undefined ? [] : [[one, way as T]];
}

/** The target where the language lists it: before what is done, what is cited and what is assumed. */
function inPlace<T extends Transition | Timer>(way: T, target: string): T {
  const { do: effects, cites, assumes, ...first } = way;
  return {
    ...first,
    target,
    ...(effects === undefined ? {} : { do: effects }),
    ...(cites === undefined ? {} : { cites }),
    ...(assumes === undefined ? {} : { assumes }),
  } as T;
}

/** The timers below: in place of those that led to what is gone, those by which a case went on from there. */
function climbing(
  after: Record<string, Timer> | undefined,
  id: string,
  onward: [string, Timer][],
  above: string | undefined,
): { after: Record<string, Timer>; taken: [before: string, now: string][] } {
  const taken: [string, string][] = [];
  const keeps = Object.entries(after ?? {}).filter(([, { target }]) => target !== id);
  let isFirst = true;
  const timers = replaced(after, (one, timer) => {
    if (timer.target !== id) return [[one, timer]];
    if (onward.length === 0) return retargeted(one, timer, above);
    if (!isFirst) return [];
    isFirst = false;
    return onward.map(([before, way]) => {
      const now = freeLike(
        before,
        keeps.map(([other]) => other),
      );
      taken.push([before, now]);
      return [now, way];
    });
  });
  return { after: timers, taken };
}
