import { compile } from '../../engine/compile/compile.js';
import { runScenario } from '../../engine/replay/scenario.js';
import type { Step } from '../../engine/types.js';
import { parcelFiles, parcelProgram, within } from './parcel-pack.js';

/** A parcel that is insured with somebody's ID number, which says when that person was born. */
type Change = NonNullable<Parameters<typeof parcelFiles>[0]>;
const insured: Change = (documents) => {
  const parcel = documents['records/parcel.json']!;
  Object.assign(within(documents, 'records/parcel.json', 'schema', 'properties'), {
    owner: { type: 'string', format: 'id-number', title: '物主' },
    born: { type: 'string', format: 'date', title: '物主生日' },
    sex: { type: 'string', title: '物主性别', choices: { male: '男', female: '女' } },
  });
  parcel['checks'] = {
    born: {
      require: 'birthDateOf(record.owner) == record.born',
      field: 'born',
      message: '生日与身份证号码不一致。',
    },
    sex: { require: 'sexOf(record.owner) == record.sex', field: 'sex', message: '性别不一致。' },
  };
  Object.assign(
    within(documents, 'processes/loss.json', 'states', 'search', 'on', 'found') as object,
    { do: { wrong: { mark: { born: "date('2016-09-01')" } } } },
  );
};

const owner = { label: '花瓶', owner: '00000020170901003X', born: '2017-09-01', sex: 'male' };

const found: Step[] = [
  { at: '2026-09-14T09:00', tell: { event: 'sighting.missing', data: { day: '2026-09-14' } } },
  {
    at: '2026-09-17T10:00',
    submit: {
      task: 'search',
      form: { searchedOn: '2026-09-17', outcome: 'found', place: '后院' },
    },
    expect: { refused: 'record-invalid', state: 'search' },
  },
];

const story =
  (data: Record<string, unknown>, steps: Step[]): Change =>
  (documents) => {
    insured(documents);
    documents['scenarios/insured.json'] = {
      kind: 'scenario',
      id: 'insured',
      title: '保价的包裹',
      process: 'loss',
      record: { type: 'parcel', data },
      steps,
    };
  };

const findings = (data: Record<string, unknown>) =>
  compile(parcelFiles(story(data, found)), undefined, 'without stories')
    .issues.filter(({ severity }) => severity === 'error')
    .map(({ code, pointer, message }) => [code, pointer, message.zh]);

test('a record that contradicts itself does not load, and the finding quotes it', () => {
  expect(findings({ ...owner, sex: 'female' })).toEqual([
    ['record-invalid', '/record/data/sex', expect.stringContaining('"female"')],
  ]);
  expect(findings({ ...owner, born: '2017-09-02' })).toEqual([
    ['record-invalid', '/record/data/born', expect.stringContaining('"2017-09-02"')],
  ]);
});

test('a check that is wrong itself is the one finding', () => {
  const wrong: Change = (documents) => {
    story({ label: '花瓶' }, found)(documents);
    within(documents, 'records/parcel.json', 'checks', 'sex').require = 'record.owmer';
  };
  const codes = compile(parcelFiles(wrong)).issues.map(({ code, pointer }) => [code, pointer]);
  expect(codes).toEqual([['expression-unknown-name', '/checks/sex/require']]);
});

test('a record that agrees loads, and so does one that leaves the fields empty', () => {
  expect(findings(owner)).toEqual([]);
  expect(findings({ label: '花瓶' })).toEqual([]);
});

test('what a case would mark against the checks is refused, and nothing changes', () => {
  const program = parcelProgram(story(owner, found));
  const { steps } = runScenario(program, program.scenarios['insured']!);
  expect(steps.flatMap(({ faults }) => faults)).toEqual([]);
  expect(steps).toHaveLength(2);
});
