import type { Program } from '../../program.js';
import { issue, pointerOf } from '../faults.js';
import { remembered } from '../remembered.js';
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
  const { pack, policy, units, ...many } = others;
  const all = [
    pack,
    policy,
    units,
    ...Object.values(many).flatMap((one) => Object.values<object>(one)),
  ];
  return new Set(all.flatMap(namedIn));
}

const namedIn = remembered((document: object): string[] => {
  const found = JSON.stringify(document).matchAll(/params\.([a-z][A-Za-z0-9]*)/g);
  return [...new Set([...found].map((match) => match[1] ?? ''))];
});
