import { compile } from '../../engine/compile/compile.js';
import { runScenario } from '../../engine/replay/scenario.js';
import type { Step } from '../../engine/types.js';
import { parcelFiles, parcelProgram, within } from './parcel-pack.js';

type Documents = Parameters<typeof within>[0];

/** The search is due on a day that was agreed, which may be told anew while it is under way. */
function agreed(documents: Documents): void {
  const loss = within(documents, 'processes/loss.json');
  loss.data = {
    missingSince: { type: 'string', format: 'date', title: '丢失日' },
    searchBy: { type: 'string', format: 'date', title: '约定日' },
  };
  const task = search(documents);
  delete task.due;
  task.dueOn = 'case.searchBy';
  within(documents, 'processes/loss.json', 'on').agreed = {
    event: 'sighting.missing',
    guard: 'event.insured',
    order: -1,
    do: { remember: { set: { searchBy: 'event.day + 7' } } },
  };
}

const search = (documents: Documents) =>
  within(documents, 'processes/loss.json', 'states', 'search', 'tasks', 'search');

const program = parcelProgram(agreed);

const missing = (at: string, day: string, insured = false): Step => ({
  at,
  tell: { event: 'sighting.missing', data: { day, insured } },
});

function faultsOf(...steps: Step[]) {
  const result = runScenario(program, {
    kind: 'scenario',
    id: 'agreed',
    title: '约定的日子',
    record: { type: 'parcel', data: { label: '花瓶' } },
    process: 'loss',
    steps: [missing('2026-09-14T09:00', '2026-09-14'), ...steps],
  });
  return result.steps.flatMap(({ faults }) => faults);
}

const due = (day: string | null, overdue = false): Step['expect'] => ({
  tasks: { search: { due: day, overdue } },
});

test('it is in time until the end of the agreed day, and overdue after', () => {
  expect(
    faultsOf(
      missing('2026-09-14T10:00', '2026-09-14', true),
      { at: '2026-09-21T23:58', expect: { ...due('2026-09-21T23:59'), reports: [] } },
      { at: '2026-09-22T00:00', expect: { ...due('2026-09-21T23:59', true), reports: ['head'] } },
    ),
  ).toEqual([]);
});

test('without a day nothing is overdue; with one that is agreed later it is', () => {
  expect(
    faultsOf(
      { at: '2026-10-10T09:00', expect: { ...due(null), reports: [] } },
      {
        ...missing('2026-10-10T10:00', '2026-10-05', true),
        expect: due('2026-10-12T23:59'),
      },
      { at: '2026-10-13T00:00', expect: { ...due('2026-10-12T23:59', true), reports: ['head'] } },
    ),
  ).toEqual([]);
});

test('it follows the day when another is agreed, until it is overdue', () => {
  expect(
    faultsOf(
      { ...missing('2026-09-16T09:00', '2026-09-15', true), expect: due('2026-09-22T23:59') },
      { ...missing('2026-09-17T09:00', '2026-09-17', true), expect: due('2026-09-24T23:59') },
      { at: '2026-09-23T12:00', expect: { reports: [] } },
      {
        ...missing('2026-09-25T09:00', '2026-09-25', true),
        expect: due('2026-09-24T23:59', true),
      },
    ),
  ).toEqual([]);
});

test.each([
  ['said twice', 'case.searchBy', 'params.searchWithin', 'due-twice'],
  ['no date', "'2026'", undefined, 'expression-result'],
  ['a field that is not there', 'case.searchedBy', undefined, 'expression-unknown-name'],
])('a due day is refused: %s', (_, dueOn, within, code) => {
  const { issues } = compile(
    parcelFiles((documents) => {
      agreed(documents);
      Object.assign(search(documents), { dueOn }, within === undefined ? {} : { due: within });
    }),
  );
  expect(issues).toMatchObject([
    {
      code,
      file: 'processes/loss.json',
      pointer: '/states/search/tasks/search/dueOn',
    },
  ]);
});
