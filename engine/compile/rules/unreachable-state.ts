import { issue, pointerOf } from '../faults.js';
import { reachableFrom } from './ways-out.js';
import type { Rule } from './rules.js';

/** A state that no case can ever come to. */
export const unreachableState: Rule = ({ processes }) =>
  Object.entries(processes).flatMap(([id, process]) => {
    const reached = reachableFrom(process, process.definition.initial);
    return Object.values(process.states)
      .filter((state) => !reached.has(state.id))
      .map((state) =>
        issue(
          'unreachable-state',
          `processes/${id}.json`,
          pointerOf('states', state.id),
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
      );
  });
