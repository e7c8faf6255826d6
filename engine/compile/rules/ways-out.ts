import type { CompiledProcess, CompiledState } from '../../program.js';

/** The states that a state can lead to, by any event or timer. */
export function targetsOf(state: CompiledState): string[] {
  if (state.definition.final === true) return [];
  const transitions = Object.values(state.on).flat();
  return [...transitions, ...Object.values(state.after)].flatMap(({ definition: { target } }) =>
    target === undefined ? [] : [target],
  );
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
