import { issue } from '../faults.js';
import { transitionsOf } from './elements.js';
import type { Rule } from './rules.js';

/** A transition behind one that has no guard: that one is always taken, this one never. */
export const shadowedTransition: Rule = (program) => {
  const always = new Map<string, { id: string; order: number }>();
  return transitionsOf(program).flatMap(({ element: { id, definition }, file, pointer }) => {
    const owner = `${file}#${pointer.slice(0, pointer.lastIndexOf('/'))} ${definition.event}`;
    const order = definition.order ?? 0;
    const before = always.get(owner);
    if (definition.guard === undefined && before === undefined) always.set(owner, { id, order });
    // Of two without an order it is said that they are ambiguous.
    return before === undefined || before.order === order
      ? []
      : [shadowed(id, before.id, file, pointer)];
  });
};

function shadowed(id: string, by: string, file: string, pointer: string) {
  return issue(
    'shadowed-transition',
    file,
    pointer,
    {
      zh: `“${id}”永远轮不到：排在它前面的“${by}”没有条件，总是先成立`,
      en: `“${id}” is never taken: “${by}”, tried before it, has no guard and always holds`,
    },
    {
      severity: 'warning',
      hint: { zh: `给“${by}”加条件，或把它排到最后`, en: `Give “${by}” a guard, or try it last` },
    },
  );
}
