import type { CompiledProcess, CompiledState } from '../program.js';
import type { State } from '../types.js';

/**
 * The states of a process in the order in which they are read: as they are written. One that is not final and
 * yet written behind final ones was added by an overlay, which can only append; it comes right behind the
 * first state that leads to it.
 */
export function statesInOrder({ states, definition }: CompiledProcess): CompiledState[] {
  return orderOfStates(definition.states).flatMap((id) => states[id] ?? []);
}

/** The same of a process as it is written: ids. */
export function orderOfStates(states: Readonly<Record<string, State>>): string[] {
  const written = Object.entries(states);
  const firstFinal = written.findIndex(([, { final }]) => final === true);
  const isAdded = ([, { final }]: [string, State], index: number) =>
    firstFinal >= 0 && index > firstFinal && final !== true;
  const ordered = written.filter((state, index) => !isAdded(state, index)).map(([id]) => id);
  for (const [id] of written.filter(isAdded)) {
    const before = ordered.findIndex((other) => leadsTo(states[other], id));
    ordered.splice(before < 0 ? ordered.length : before + 1, 0, id);
  }
  return ordered;
}

function leadsTo({ on, after }: State = { title: '' }, target: string): boolean {
  return [...Object.values(on ?? {}), ...Object.values(after ?? {})].some(
    (way) => way.target === target,
  );
}
