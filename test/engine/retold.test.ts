import { compile } from '../../engine/compile/compile.js';
import type { Program } from '../../engine/program.js';
import { retold } from '../../engine/replay/retold.js';
import { runScenario } from '../../engine/replay/scenario.js';
import type { ParametersDocument, ScenarioDocument, Step } from '../../engine/types.js';
import { filesOf } from '../scenarios/packs.js';
import { parcelDocuments } from './parcel-pack.js';

/** The parcels, with a number turned. */
function parcels(turned: Record<string, number> = {}): Program {
  const documents = parcelDocuments();
  const { parameters } = documents['parameters.json'] as unknown as ParametersDocument;
  for (const [name, value] of Object.entries(turned)) parameters[name]!.default = value;
  const files = Object.entries(documents).map(([file, value]) => [file, JSON.stringify(value)]);
  return compile(Object.fromEntries(files) as Record<string, string>, undefined, 'nothing')
    .program!;
}

const missing: Step = {
  at: '2026-09-14T09:00',
  says: '不见了',
  tell: { event: 'sighting.missing', data: { day: '2026-09-14' } },
  expect: { state: 'watch' },
};
const found: Step = {
  at: '2026-09-16T10:00',
  submit: { task: 'search', form: { searchedOn: '2026-09-16', outcome: 'nothing' } },
  expect: { tasks: {} },
};
const story = (...steps: Step[]): ScenarioDocument => ({
  kind: 'scenario',
  id: 'story',
  title: '故事',
  record: { type: 'parcel', data: { label: '花瓶' } },
  process: 'loss',
  steps,
});
const searching = (expect: Step['expect']): Step => ({ at: '2026-09-16T09:00', expect });

test('a story that passes stays the very same', () => {
  const told = story(missing, searching({ state: 'search' }));
  const { scenario, changes, obstacle } = retold(parcels(), told);
  expect([scenario === told, changes, obstacle]).toEqual([true, [], undefined]);
});

test('what is expected otherwise is replaced, and nothing that was not expected is added', () => {
  const told = story(missing, searching({ tasks: { search: { due: '2026-09-17T17:00' } } }));
  const program = parcels({ searchWithin: 2 });
  const { scenario, changes } = retold(program, told);
  expect(scenario.steps[0]).toBe(missing);
  expect(scenario.steps[1]!.expect).toEqual({ tasks: { search: { due: '2026-09-18T17:00' } } });
  expect(changes.flatMap(({ changed }) => changed.map(({ words }) => words().sentence.zh))).toEqual(
    ['“查找包裹”的期限应为2026年9月17日 17:00，实际是2026年9月18日 17:00'],
  );
  expect(runScenario(program, scenario).passed).toBe(true);
});

test('tasks that were not expected come with whose work they are', () => {
  const told = story(missing, searching({ state: 'watch', tasks: {}, reports: ['head'] }));
  expect(retold(parcels(), told).scenario.steps[1]!.expect).toEqual({
    state: 'search',
    tasks: { search: { role: 'clerk' } },
    reports: [],
  });
});

test('a step whose task is not open is left to a person, with the day on which it is', () => {
  const told = story(missing, searching({ state: 'search' }), found);
  const { scenario, obstacle } = retold(parcels({ searchAfter: 5 }), told);
  expect(scenario.steps[1]!.expect).toEqual({ state: 'watch' });
  expect(scenario.steps[2]).toBe(found);
  expect(obstacle).toEqual({
    index: 2,
    why: { zh: '这项任务这时不在办', en: 'this work is not open then' },
    openAt: '2026-09-18T08:00',
  });
});

test('a refusal that no longer comes is no longer expected', () => {
  const told = story({ ...missing, expect: { state: 'watch', refused: 'future' } });
  expect(retold(parcels(), told).scenario.steps[0]!.expect).toEqual({ state: 'watch' });
});

describe('the stories of Shuangcheng', () => {
  const files = filesOf('shuangcheng');
  const turned = (name: string, by: number): Program => {
    const document = JSON.parse(files['parameters.json']!) as ParametersDocument;
    document.parameters[name]!.default += by;
    return compile({ ...files, 'parameters.json': JSON.stringify(document) }, undefined, 'nothing')
      .program!;
  };

  test.each([
    ['verifyAfter', 1],
    ['verifyAfter', -1],
    ['persuadeAfter', 2],
    ['visitWithin', 1],
  ])(
    'with %s turned by %i each is told anew and passes, or says what cannot be done',
    (name, by) => {
      const program = turned(name, by);
      const failing = Object.values(program.scenarios).filter(
        (scenario) => !runScenario(program, scenario).passed,
      );
      expect(failing.length).toBeGreaterThan(0);
      for (const scenario of failing) {
        const { scenario: anew, obstacle, changes } = retold(program, scenario);
        if (obstacle === undefined) expect(runScenario(program, anew).passed).toBe(true);
        else expect([obstacle.why.zh, scenario.steps[obstacle.index]]).not.toContain(undefined);
        // Nothing but what is expected is ever rewritten.
        for (const { index } of changes)
          expect({ ...anew.steps[index], expect: null }).toEqual({
            ...scenario.steps[index],
            expect: null,
          });
      }
    },
  );
});
