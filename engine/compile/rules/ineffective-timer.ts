import { issue } from '../faults.js';
import { timersOf } from './elements.js';
import type { Rule } from './rules.js';

/** A timer that comes due and does nothing. */
export const ineffectiveTimer: Rule = (program) =>
  timersOf(program)
    .filter(
      ({ element }) => element.definition.target === undefined && element.effects.length === 0,
    )
    .map(({ element: { id, definition }, file, pointer }) =>
      issue(
        'ineffective-timer',
        file,
        pointer,
        {
          zh: `计时“${definition.title ?? id}”到期后什么也不做`,
          en: `The timer “${definition.title ?? id}” does nothing when it is due`,
        },
        {
          severity: 'warning',
          hint: {
            zh: '写上 target 或 do，或删去它',
            en: 'Give it a target or something to do, or remove it',
          },
          fix: [{ op: 'remove', path: pointer }],
        },
      ),
    );
