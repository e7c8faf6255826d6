import { runScenario } from '../../engine/replay/scenario.js';
import type { ScenarioDocument, Step } from '../../engine/types.js';
import { parcelProgram } from './parcel-pack.js';

const story = (...steps: Step[]): ScenarioDocument => ({
  kind: 'scenario',
  id: 'story',
  title: '故事',
  record: { type: 'parcel', data: { label: '花瓶' } },
  process: 'loss',
  steps,
});
const missing = (at: string, day: string): Step => ({
  at,
  tell: { event: 'sighting.missing', data: { day } },
});
const run = (...steps: Step[]) => runScenario(parcelProgram(), story(...steps));

test('a story that is as it should be passes', () => {
  const result = run(
    { ...missing('2026-09-14T09:00', '2026-09-14'), expect: { state: 'watch', tasks: {} } },
    {
      at: '2026-09-16T09:00',
      expect: {
        state: 'search',
        tasks: { search: { role: 'clerk', due: '2026-09-17T17:00', overdue: false } },
      },
    },
    { at: '2026-09-17T18:00', expect: { reports: ['head'], tasks: { search: { overdue: true } } } },
    {
      at: '2026-09-18T09:00',
      submit: {
        task: 'search',
        form: { searchedOn: '2026-09-18', outcome: 'found', place: '后院' },
      },
      expect: { state: 'back', record: { status: 'fine' }, cases: {} },
    },
  );
  expect(result.steps.flatMap(({ faults }) => faults)).toEqual([]);
  expect(result.passed).toBe(true);
});

describe('who holds a post', () => {
  const searching = missing('2026-09-14T09:00', '2026-09-14');
  const at = '2026-09-16T09:00';

  test('changes, and whoever holds it has the open work', () => {
    const result = run(
      searching,
      {
        at,
        posts: { clerk: '王一' },
        expect: { tasks: { search: { by: 'clerk', holder: '王一' } } },
      },
      {
        at,
        posts: { clerk: '李二' },
        expect: { tasks: { search: { by: 'clerk', holder: '李二' } } },
      },
    );
    expect(result.steps.flatMap(({ faults }) => faults)).toEqual([]);
  });

  test('may be nobody: then the tier above has it, and above the last nobody', () => {
    const result = run(
      searching,
      {
        at,
        posts: { clerk: null, head: '局一' },
        expect: { tasks: { search: { role: 'clerk', by: 'head', holder: '局一' } } },
      },
      { at, posts: { head: null }, expect: { tasks: { search: { by: 'clerk' } } } },
    );
    expect(result.steps.at(-1)!.faults.map(({ en }) => en)).toEqual([
      'whose post has “查找包裹” today should be “柜员”, but is none',
    ]);
  });
});

test.each<[string, Step]>([
  ['another state', { at: '2026-09-16T09:00', expect: { state: 'watch' } }],
  ['no case', { at: '2026-09-16T09:00', expect: { state: null } }],
  ['another task', { at: '2026-09-16T09:00', expect: { tasks: {} } }],
  [
    'another due date',
    { at: '2026-09-16T09:00', expect: { tasks: { search: { due: '2026-09-16T17:00' } } } },
  ],
  ['another role', { at: '2026-09-16T09:00', expect: { tasks: { search: { role: 'head' } } } }],
  ['a report that was not made', { at: '2026-09-16T09:00', expect: { reports: ['head'] } }],
  [
    'a refusal that did not come',
    { ...missing('2026-09-16T09:00', '2026-09-15'), expect: { refused: 'future' } },
  ],
  [
    'a record that is otherwise',
    { at: '2026-09-16T09:00', expect: { record: { status: 'lost' } } },
  ],
  [
    'a paper that was not produced',
    { at: '2026-09-16T09:00', expect: { documents: ['loss-note'] } },
  ],
  ['a form that is not complete', { at: '2026-09-16T09:00', submit: { task: 'search', form: {} } }],
  [
    'an answer that is no choice',
    {
      at: '2026-09-16T09:00',
      submit: { task: 'search', form: { searchedOn: '2026-09-16', outcome: 'x' } },
    },
  ],
])('it fails on %s', (_, step) => {
  const result = run(missing('2026-09-14T09:00', '2026-09-14'), step);
  expect(result.passed).toBe(false);
  expect(result.steps[1]?.faults[0]?.zh).not.toBe('');
});

test('a refusal is named by its rule', () => {
  const result = run(
    { ...missing('2026-09-14T09:00', '2026-09-15'), expect: { refused: 'future', state: null } },
    missing('2026-09-14T09:00', '2026-09-14'),
    {
      at: '2026-09-15T09:00',
      tell: { event: 'sighting.seen', data: { day: '2026-09-13' } },
      expect: { refused: 'seen-before-missing', state: 'watch' },
    },
  );
  expect(result.steps.flatMap(({ faults }) => faults)).toEqual([]);
});

test('time does not run back: a timer that is late when it is set fires then', () => {
  const result = run(missing('2026-09-29T08:20', '2026-09-29'), {
    ...missing('2026-09-30T08:30', '2026-09-24'),
    expect: { state: 'search', tasks: { search: { due: '2026-10-08T17:00' } } },
  });
  expect(result.steps.flatMap(({ faults }) => faults)).toEqual([]);
});
