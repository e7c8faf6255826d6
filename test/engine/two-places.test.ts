import { compile } from '../../engine/compile/compile.js';
import { runScenario } from '../../engine/replay/scenario.js';
import type { Step } from '../../engine/types.js';
import { parcelFiles, parcelProgram, within } from './parcel-pack.js';

/** A parcel belongs to the counter that sent it and perhaps to another, where it is looked for too. */
type Change = NonNullable<Parameters<typeof parcelFiles>[0]>;
const twoPlaces: Change = (documents) => {
  Object.assign(within(documents, 'records/parcel.json', 'units'), {
    second: { title: '另一柜台', unitType: 'counter', required: false },
  });
  Object.assign(within(documents, 'forms/search.json', 'schema', 'properties', 'outcome'), {
    choices: { found: '找到', stolen: '被盗', nothing: '没找到', elsewhere: '在别处' },
  });
  Object.assign(within(documents, 'forms/search.json', 'schema', 'properties'), {
    counter: { type: 'string', format: 'unit', unitType: 'counter', title: '柜台' },
  });
  const states = within(documents, 'processes/loss.json', 'states');
  Object.assign(within(states as never, 'search', 'on'), {
    elsewhere: {
      event: 'search.submitted',
      guard: "form.outcome == 'elsewhere'",
      target: 'there',
      do: {
        goes: { move: { second: 'form.counter' } },
        told: { report: { to: 'clerk', unit: 'second', title: '请协助查找' } },
      },
    },
  });
  states['there'] = {
    title: '两处查找',
    tasks: {
      help: {
        title: '协助查找',
        role: 'clerk',
        unit: 'second',
        form: 'search',
        due: { days: 1, calendar: 'office' },
        overdue: { take: { to: 'head', handOver: true } },
      },
    },
    on: {
      helped: {
        event: 'help.submitted',
        target: 'back',
        do: { leaves: { move: { second: "''" } } },
      },
    },
    after: { month: { delay: { months: 1 }, target: 'given-up' } },
  };
};

const missing: Step = {
  at: '2026-09-14T09:00',
  tell: { event: 'sighting.missing', data: { day: '2026-09-14' } },
};
const seenElsewhere: Step = {
  at: '2026-09-16T09:00',
  submit: {
    task: 'search',
    form: { searchedOn: '2026-09-16', outcome: 'elsewhere', counter: 'counter-2' },
  },
};
const run = (change: Change, ...steps: Step[]) =>
  runScenario(
    parcelProgram((documents) => {
      twoPlaces(documents);
      change(documents);
    }),
    {
      kind: 'scenario',
      id: 'story',
      title: '故事',
      record: { type: 'parcel', data: { label: '花瓶' } },
      process: 'loss',
      steps,
    },
  );
const nothing: Change = () => undefined;

test('the second place is entered, gets its task, is told of being late, and is left again', () => {
  const { steps } = run(
    nothing,
    missing,
    {
      ...seenElsewhere,
      expect: {
        state: 'there',
        units: { second: 'counter-2' },
        reports: ['clerk'],
        tasks: { help: { role: 'clerk', unit: 'second' } },
      },
    },
    {
      at: '2026-09-17T18:00',
      expect: { reports: ['head'], tasks: { help: { role: 'head', unit: 'second' } } },
    },
    {
      at: '2026-09-18T09:00',
      submit: {
        task: 'help',
        form: { searchedOn: '2026-09-18', outcome: 'found', place: '后院' },
      },
      expect: { state: 'back', units: { second: '' } },
    },
  );
  expect(steps.flatMap(({ faults }) => faults)).toEqual([]);
  expect(steps).toHaveLength(4);
});

test('a story that expects another unit fails', () => {
  const { steps } = run(nothing, missing, {
    ...seenElsewhere,
    expect: { units: { second: 'counter-3' }, tasks: { help: { unit: null } } },
  });
  expect(steps.at(-1)?.faults).toHaveLength(2);
});

test('a relation that every record has cannot be left empty', () => {
  const { steps } = run(
    (d) => (within(d, 'records/parcel.json', 'units', 'second')['required'] = true),
    missing,
    {
      at: '2026-09-16T09:00',
      submit: { task: 'search', form: { searchedOn: '2026-09-16', outcome: 'elsewhere' } },
      expect: { refused: 'unit-required', state: 'search', units: {} },
    },
  );
  expect(steps.flatMap(({ faults }) => faults)).toEqual([]);
});

test.each<[string, Change, string, string]>([
  [
    'a task of a relation that the record does not have',
    (d) => (within(d, 'processes/loss.json', 'states', 'there', 'tasks', 'help')['unit'] = 'third'),
    'unknown-reference',
    '/states/there/tasks/help/unit',
  ],
  [
    'a report to one',
    (d) =>
      (within(
        d,
        ...(['processes/loss.json', 'states', 'search', 'on', 'elsewhere', 'do'] as const),
        'told',
        'report',
      )['unit'] = 'third'),
    'unknown-reference',
    '/states/search/on/elsewhere/do/told/report/unit',
  ],
  [
    'a move to one',
    (d) =>
      (within(d, 'processes/loss.json', 'states', 'there', 'on', 'helped', 'do', 'leaves')['move'] =
        { third: "''" }),
    'unknown-reference',
    '/states/there/on/helped/do/leaves/move/third',
  ],
  [
    'a move to what is no unit',
    (d) =>
      (within(d, 'processes/loss.json', 'states', 'there', 'on', 'helped', 'do', 'leaves')['move'] =
        { second: 'true' }),
    'expression-result',
    '/states/there/on/helped/do/leaves/move/second',
  ],
])('%s is found', (_, change, code, pointer) => {
  const { issues } = compile(
    parcelFiles((documents) => {
      twoPlaces(documents);
      change(documents);
    }),
  );
  expect(issues.filter(({ severity }) => severity === 'error')).toMatchObject([{ code, pointer }]);
});
