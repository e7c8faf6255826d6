import { neverHolds } from '../../expression/logic.js';
import { issue, pointerOf } from '../faults.js';
import { effectsOf, tasksOf, timersOf, transitionsOf } from './elements.js';
import type { Rule } from './rules.js';

/** A condition that contradicts itself: what it guards never happens. */
export const neverHoldsRule: Rule = (program) => {
  const guards = [...transitionsOf(program), ...timersOf(program)].map(
    ({ element, file, pointer }) => ({
      text: element.definition.guard,
      file,
      pointer: `${pointer}/guard`,
    }),
  );
  const whens = [...tasksOf(program), ...effectsOf(program)].map(({ element, file, pointer }) => ({
    text: element.when?.text,
    file,
    pointer: `${pointer}/when`,
  }));
  const ofForms = Object.values(program.forms).flatMap(({ definition: { id, fields } }) =>
    Object.entries(fields ?? {}).map(([name, { when }]) => ({
      text: when,
      file: `forms/${id}.json`,
      pointer: pointerOf('fields', name, 'when'),
    })),
  );
  return [...guards, ...whens, ...ofForms].flatMap(({ text, file, pointer }) =>
    text !== undefined && neverHolds(text) ? [contradiction(text, file, pointer)] : [],
  );
};

function contradiction(text: string, file: string, pointer: string) {
  return issue(
    'never-holds',
    file,
    pointer,
    {
      zh: `条件“${text}”自相矛盾，永远不成立`,
      en: `The condition “${text}” contradicts itself and never holds`,
    },
    { severity: 'warning' },
  );
}
