import type { Budget } from '../budget.js';
import type { CompiledProcess, CompiledState } from '../../program.js';

/** The states that a state can lead to, by any event or timer. */
export function targetsOf(state: CompiledState): string[] {
  if (state.definition.final === true) return [];
  const transitions = Object.values(state.on).flat();
  const targets = [...transitions, ...Object.values(state.after)].flatMap(
    ({ definition: { target } }) => (target === undefined ? [] : [target]),
  );
  return [...new Set(targets)];
}

/** The states from which one that `isWanted` can be reached, itself included. */
export function leadingTo(
  process: CompiledProcess,
  isWanted: (state: CompiledState) => boolean,
  budget: Budget,
): Set<string> {
  const sources = new Map<string, string[]>();
  for (const state of Object.values(process.states)) {
    const targets = targetsOf(state);
    budget.spend(targets.length);
    for (const target of targets) sources.set(target, [...(sources.get(target) ?? []), state.id]);
  }
  const found = new Set<string>();
  const waiting = Object.values(process.states)
    .filter(isWanted)
    .map(({ id }) => id);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(sources.get(id) ?? []));
  }
  return found;
}

/** The states that can be reached from `start`. */
export function reachableFrom(process: CompiledProcess, start: string): Set<string> {
  const reached = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const state = process.states[id];
    if (state === undefined || reached.has(id)) continue;
    reached.add(id);
    waiting.push(...targetsOf(state));
  }
  return reached;
}
