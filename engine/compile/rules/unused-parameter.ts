import type { Program } from '../../program.js';
import { issue, pointerOf } from '../faults.js';
import type { Rule } from './rules.js';

/** A number that may be turned and changes nothing. */
export const unusedParameter: Rule = (program) => {
  const used = parametersIn(program);
  return Object.entries(program.parameters)
    .filter(([name]) => !used.has(name))
    .map(([name, { title }]) =>
      issue(
        'unused-parameter',
        'parameters.json',
        pointerOf('parameters', name),
        {
          zh: `参数“${title}”（${name}）没有任何地方使用`,
          en: `The parameter “${title}” (${name}) is used nowhere`,
        },
        { severity: 'warning' },
      ),
    );
};

/** Stories and words in other languages use no number that nothing else uses. */
function parametersIn({ documents }: Program): Set<string> {
  const {
    parameters: _own,
    scenario: _stories,
    locale: _words,
    sample: _data,
    ...others
  } = documents;
  return new Set(
    [...JSON.stringify(others).matchAll(/params\.([a-z][A-Za-z0-9]*)/g)].map(
      (match) => match[1] ?? '',
    ),
  );
}
