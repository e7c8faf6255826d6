import type { CompiledProcess, CompiledState } from '../program.js';

/**
 * The states of a process in the order in which they are read: as they are written. One that is not final and
 * yet written behind final ones was added by an overlay, which can only append; it comes right behind the
 * first state that leads to it.
 */
export function statesInOrder({ states }: CompiledProcess): CompiledState[] {
  const written = Object.values(states);
  const firstFinal = written.findIndex(({ definition }) => definition.final === true);
  const isAdded = ({ definition }: CompiledState, index: number) =>
    firstFinal >= 0 && index > firstFinal && definition.final !== true;
  const ordered = written.filter((state, index) => !isAdded(state, index));
  for (const state of written.filter(isAdded)) {
    const before = ordered.findIndex((other) => leadsTo(other, state.id));
    ordered.splice(before < 0 ? ordered.length : before + 1, 0, state);
  }
  return ordered;
}

function leadsTo({ definition: { on, after } }: CompiledState, target: string): boolean {
  return [...Object.values(on ?? {}), ...Object.values(after ?? {})].some(
    (way) => way.target === target,
  );
}
