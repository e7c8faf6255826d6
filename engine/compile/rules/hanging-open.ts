import { issue } from '../faults.js';
import { effectsOf } from './elements.js';
import type { Rule } from './rules.js';

/** A process that nothing opens: no telling, no form, no other process. */
export const hangingOpen: Rule = (program) => {
  const opened = new Set(
    effectsOf(program).flatMap(({ element, process }) =>
      element.type === 'open' && element.process !== process.definition.id ? [element.process] : [],
    ),
  );
  const written = Object.values(program.documents.process);
  return written
    .filter(({ id, opens }) => Object.keys(opens ?? {}).length === 0 && !opened.has(id))
    .map(({ id, title }) =>
      issue(
        'hanging-open',
        `processes/${id}.json`,
        '',
        {
          zh: `流程“${title}”（${id}）没有任何办法开启`,
          en: `Nothing opens the process “${title}” (${id})`,
        },
        {
          severity: 'warning',
          hint: {
            zh: '在 opens 里写由什么登记或表单开启，或由另一流程用 open 开启',
            en: 'Say in opens which telling or form opens it, or open it from another process',
          },
        },
      ),
    );
};
