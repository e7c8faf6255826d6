import { emptyMemory } from '../../engine/compile/memory.js';
import { isDerived } from '../../engine/duty/derived-process.js';
import type { ParametersDocument } from '../../engine/types.js';
import { compilePack, faultsOf, filesOf, packIds } from './packs.js';

describe.each(packIds())('the pack %s', (pack) => {
  const files = filesOf(pack);
  const { program, issues } = compilePack(files);
  const stories = Object.keys(program?.scenarios ?? {});

  test('loads without errors or warnings', () => {
    expect(issues.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  test.each(stories)('its story %s comes out as it says', (story) => {
    expect(faultsOf(program!, story)).toEqual([]);
  });

  test('its stories come to every state of every process that is written', () => {
    const named = Object.values(program?.scenarios ?? {}).flatMap(({ process, steps }) =>
      steps.flatMap(({ process: own = process, expect: { state, cases = {} } = {} }) => [
        `${own}/${state}`,
        ...Object.entries(cases).map(([other, at]) => `${other}/${at}`),
      ]),
    );
    const written = Object.entries(program?.processes ?? {}).filter(([id]) => !isDerived(id));
    const states = written.flatMap(([id, process]) =>
      Object.keys(process.states).map((state) => `${id}/${state}`),
    );
    expect(states.filter((state) => !named.includes(state))).toEqual([]);
  });

  test('every duty has a story in which it is done', () => {
    const told = Object.values(program?.scenarios ?? {}).flatMap(({ duty, steps }) =>
      duty !== undefined && steps.some(({ expect: { state } = {} }) => state === 'done')
        ? [duty]
        : [],
    );
    const untold = Object.keys(program?.duties ?? {}).filter((duty) => !told.includes(duty));
    expect(untold).toEqual([]);
  });
});

/** A number that may be turned without any story noticing is a number that nobody has tested. */
describe('turning a number of shuangcheng by one', () => {
  const files = filesOf('shuangcheng');
  const document = JSON.parse(files['parameters.json'] ?? '{}') as ParametersDocument;
  // Of three hundred files one is another each time: the rest is read once.
  const memory = emptyMemory();
  const { program } = compilePack(files, memory);
  const stories = Object.keys(program?.scenarios ?? {});
  const sound = stories.filter((story) => faultsOf(program!, story).length === 0);
  /** Whether a process or a duty that a story speaks of names a number. */
  const comesBy = (id: string, number: string): boolean => {
    const { process = '', duty = '', steps } = program!.scenarios[id]!;
    const about = [`processes/${process}`, `duties/${duty}`].concat(
      steps.flatMap((step) => [
        `processes/${step.process ?? ''}`,
        ...Object.keys(step.expect?.cases ?? {}).map((other) => `processes/${other}`),
      ]),
    );
    const names = new RegExp(String.raw`\b${number}\b`);
    return about.some((file) => names.test(files[`${file}.json`] ?? ''));
  };

  test.each(Object.entries(document.parameters))('%s breaks a story', (name, parameter) => {
    const { default: present, maximum = Infinity } = parameter;
    const turned = { ...parameter, default: present < maximum ? present + 1 : present - 1 };
    const parameters = { ...document.parameters, [name]: turned };
    const text = JSON.stringify({ ...document, parameters });
    const { program: other } = compilePack({ ...files, 'parameters.json': text }, memory);
    // Those that come by a process with the number are the likeliest: one that notices is enough.
    const near = (story: string) => Number(comesBy(story, name));
    const likelyFirst = [...sound].sort((one, another) => near(another) - near(one));
    expect(likelyFirst.some((story) => faultsOf(other!, story).length > 0)).toBe(true);
  });
});
