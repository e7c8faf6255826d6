import type { CompiledProcess } from '../../program.js';
import { issue } from '../faults.js';
import { placeOf } from './elements.js';
import { reachableFrom, targetsOf } from './ways-out.js';
import type { Rule } from './rules.js';

/** A state that no case can ever come to. What only such a state leads to is its consequence and not told. */
export const unreachableState: Rule = ({ processes }) =>
  Object.values(processes).flatMap((process) =>
    rootsOf(process).map((state) =>
      issue(
        'unreachable-state',
        placeOf(state.pointer).file,
        placeOf(state.pointer).pointer,
        {
          zh: `状态“${state.definition.title}”（${state.id}）从起始状态走不到`,
          en: `The state “${state.definition.title}” (${state.id}) cannot be reached from the initial one`,
        },
        {
          hint: {
            zh: '加一条指向它的转移或计时，或者删去它',
            en: 'Add a transition or timer that targets it, or remove it',
          },
        },
      ),
    ),
  );

/** Unreachable states that no other unreachable one leads to; of a circle of them, the first. */
function rootsOf(process: CompiledProcess) {
  const reached = reachableFrom(process, process.definition.initial);
  const lost = Object.values(process.states).filter(({ id }) => !reached.has(id));
  const explained = new Set<string>();
  return lost
    .filter(({ id }) => !lost.some((other) => other.id !== id && targetsOf(other).includes(id)))
    .concat(lost)
    .filter((state) => {
      if (explained.has(state.id)) return false;
      reachableFrom(process, state.id).forEach((id) => explained.add(id));
      return true;
    });
}
