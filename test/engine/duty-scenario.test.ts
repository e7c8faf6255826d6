import { compile } from '../../engine/compile/compile.js';
import { runScenario } from '../../engine/replay/scenario.js';
import type { ScenarioDocument, Step } from '../../engine/types.js';
import { dutyProgram, withDuties } from './duty-pack.js';
import { parcelFiles } from './parcel-pack.js';

const story = (steps: Step[], more: Partial<ScenarioDocument> = {}): ScenarioDocument => ({
  kind: 'scenario',
  id: 'count',
  title: '每月盘点',
  duty: 'stocktaking',
  unit: '东柜台',
  figures: { lostBefore: 2 },
  steps,
  ...more,
});

const faultsOf = (...steps: Step[]) =>
  runScenario(dutyProgram(), story(steps)).steps.flatMap(({ faults }) => faults);

const count = (at: string, counted: number, lost: number): Step => ({
  at,
  submit: { task: 'duty', form: { counted, lost } },
});

test('its date comes by itself, it is done, and the next one comes', () => {
  expect(
    faultsOf(
      { at: '2026-08-31T09:00', expect: { state: null } },
      {
        at: '2026-09-01T09:00',
        expect: {
          state: 'open',
          tasks: { duty: { role: 'clerk', due: '2026-09-08T23:59', overdue: false } },
          reports: [],
        },
      },
      { at: '2026-09-07T09:00', expect: { notices: ['clerk'] } },
      { ...count('2026-09-08T18:00', 90, 3), expect: { state: 'done', reports: ['head'] } },
      { at: '2026-10-01T00:00', expect: { state: 'open', reports: [] } },
    ),
  ).toEqual([]);
});

test('not done, it is overdue, then missed as the next one opens', () => {
  expect(
    faultsOf(
      { at: '2026-09-01T00:00', expect: { state: 'open' } },
      { at: '2026-09-09T00:00', expect: { reports: ['head'], tasks: { duty: { overdue: true } } } },
      {
        at: '2026-10-01T08:00',
        expect: {
          state: 'open',
          reports: ['head'],
          cases: { 'duty.stocktaking': 'open' },
          tasks: { duty: { due: '2026-10-13T23:59', overdue: false } },
        },
      },
      { ...count('2026-10-09T10:00', 88, 2), expect: { state: 'done', reports: [], cases: {} } },
    ),
  ).toEqual([]);
});

test('after three months of silence each was missed, one after the other', () => {
  const { steps } = runScenario(
    dutyProgram(),
    story([
      { at: '2026-09-01T09:00' },
      {
        at: '2026-12-02T09:00',
        expect: { state: 'open', reports: ['head', 'head', 'head', 'head', 'head', 'head'] },
      },
    ]),
  );
  expect(steps.flatMap(({ faults }) => faults)).toEqual([]);
});

test('a story begins with the first date on or after its first day, and not with an older one', () => {
  expect(
    faultsOf(
      { at: '2026-09-02T09:00', expect: { state: null } },
      {
        ...count('2026-09-03T09:00', 1, 1),
        expect: { refused: 'no-open-case' },
      },
      { at: '2026-10-01T09:00', expect: { state: 'open' } },
    ),
  ).toEqual([]);
});

test('the form is checked as it is for people', () => {
  const [fault] = faultsOf({
    at: '2026-09-01T09:00',
    submit: { task: 'duty', form: { counted: 3 } },
  });
  expect(fault?.zh).toContain('丢失件数');
});

test.each([
  ['about a duty and a record', { process: 'loss' }, 'scenario-needs-one-subject', ''],
  [
    'about nothing',
    { duty: undefined, unit: undefined, figures: undefined },
    'scenario-needs-one-subject',
    '',
  ],
  ['about an unknown duty', { duty: 'stock-taking' }, 'unknown-reference', '/duty'],
  ['with an unknown figure', { figures: { lost: 3 } }, 'unknown-reference', '/figures/lost'],
  [
    'that tells something',
    { steps: [{ at: '2026-09-01T09:00', tell: { event: 'sighting.seen', data: {} } }] },
    'step-not-of-duty',
    '/steps/0/tell',
  ],
  [
    'that does another task',
    { steps: [{ at: '2026-09-01T09:00', submit: { task: 'search', form: {} } }] },
    'unknown-reference',
    '/steps/0/submit/task',
  ],
  [
    'of a process, with a unit',
    {
      duty: undefined,
      figures: undefined,
      process: 'loss',
      record: { type: 'parcel', data: { label: '花瓶' } },
      steps: [{ at: '2026-09-01T09:00' }],
    },
    'scenario-without-duty',
    '/unit',
  ],
] as [string, Partial<ScenarioDocument>, string, string][])(
  'one fault, one finding: a story %s',
  (_, more, code, pointer) => {
    const { issues } = compile(
      parcelFiles((documents) => {
        withDuties(documents);
        documents['scenarios/count.json'] = {
          ...story([{ at: '2026-09-01T09:00', expect: { state: 'open' } }], more),
        };
      }),
    );
    expect(issues.map((issue) => [issue.code, issue.file, issue.pointer])).toEqual([
      [code, 'scenarios/count.json', pointer],
    ]);
  },
);
