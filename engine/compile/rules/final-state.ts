import { issue, pointerOf } from '../faults.js';
import type { Rule } from './rules.js';

const PARTS = ['tasks', 'on', 'after'] as const;

/** A final state that still waits for something: nothing can happen in it any more. */
export const finalState: Rule = ({ processes }) =>
  Object.entries(processes).flatMap(([id, process]) =>
    Object.values(process.states)
      .filter(({ definition }) => definition.final === true)
      .flatMap((state) =>
        PARTS.filter((part) => Object.keys(state.definition[part] ?? {}).length > 0).map((part) =>
          issue('final-state', `processes/${id}.json`, pointerOf('states', state.id, part), {
            zh: `结束状态“${state.definition.title}”（${state.id}）里不能再有 ${part}`,
            en: `The final state “${state.definition.title}” (${state.id}) cannot have ${part}`,
          }),
        ),
      ),
  );
