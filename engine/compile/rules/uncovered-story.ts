import type { Program } from '../../program.js';
import { fileOf } from '../documents.js';
import { issue, pointerOf } from '../faults.js';
import type { Rule } from './rules.js';

/** A process of which the pack tells no story, or a clause with a number in it that no story cites. */
export const uncoveredStory: Rule = (program) => {
  // A pack that tells none at all is being begun.
  if (Object.keys(program.scenarios).length === 0) return [];
  return [...untoldProcesses(program), ...untoldNumbers(program)];
};

function untoldProcesses({ documents, scenarios }: Program) {
  const told = new Set(
    Object.values(scenarios).flatMap(({ process, steps }) => [
      process,
      ...steps.flatMap((step) => [step.process, ...Object.keys(step.expect?.cases ?? {})]),
    ]),
  );
  return Object.values(documents.process)
    .filter(({ id }) => !told.has(id))
    .map(({ id, title }) =>
      issue(
        'uncovered-story',
        fileOf('process', id),
        '',
        {
          zh: `流程“${title}”（${id}）没有任何情景`,
          en: `No story is told of the process “${title}” (${id})`,
        },
        {
          severity: 'warning',
          hint: { zh: '在 scenarios 里写一个', en: 'Write one in scenarios' },
        },
      ),
    );
}

/** A clause has a number in it where a parameter cites it. */
function untoldNumbers({ parameters, policy, scenarios }: Program) {
  const numbered = new Map<string, string>();
  for (const { title, cites = [] } of Object.values(parameters))
    for (const clause of cites) if (!numbered.has(clause)) numbered.set(clause, title);
  const told = new Set(Object.values(scenarios).flatMap(({ cites = [] }) => cites));
  return [...numbered]
    .filter(([clause]) => !told.has(clause))
    .map(([clause, parameter]) => {
      const { heading = '' } = policy.clauses[clause] ?? {};
      return issue(
        'uncovered-story',
        'policy.json',
        pointerOf('clauses', clause),
        {
          zh: `条款 ${clause}“${heading}”里有数字（${parameter}），没有情景引用它`,
          en: `Clause ${clause} “${heading}” has a number in it (${parameter}), and no story cites it`,
        },
        {
          severity: 'warning',
          hint: { zh: '在讲到它的情景里写 cites', en: 'Cite it in the story that tells of it' },
        },
      );
    });
}
