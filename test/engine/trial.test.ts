import type { Trial } from '../../engine/replay/trial.js';
import { runScenario } from '../../engine/replay/scenario.js';
import { clausesOfTrial, storyOfTrial } from '../../engine/replay/story-of-trial.js';
import { tryOut } from '../../engine/replay/trial.js';
import { effectInWords } from '../../engine/replay/effect-in-words.js';
import type { Step } from '../../engine/types.js';
import { dutyProgram } from './duty-pack.js';
import { parcelProgram } from './parcel-pack.js';

const program = parcelProgram();
const missing: Step = {
  at: '2026-09-14T09:00',
  tell: { event: 'sighting.missing', data: { day: '2026-09-14' } },
};
const trial = (at: string, ...steps: Step[]): Trial => ({
  record: { type: 'parcel', data: { label: '花瓶' } },
  steps,
  at,
});
const words = (tried: ReturnType<typeof tryOut>) =>
  tried.moments.map(({ at, effects }) => [
    at,
    ...effects.flatMap(({ process, effect }) =>
      effectInWords(program, process, effect).map(({ zh }) => zh),
    ),
  ]);

test('nothing has happened before the first step; then time brings one thing after the other', () => {
  expect(tryOut(program, trial('2026-09-14T08:00', missing)).moments).toEqual([]);
  const first = tryOut(program, trial('2026-09-14T10:00', missing));
  expect([first.next, first.world.cases[0]!.state]).toEqual(['2026-09-16T08:00', 'watch']);
  const later = tryOut(program, trial('2026-09-17T17:00', missing));
  expect(later.world.cases[0]!.state).toBe('search');
  expect(words(later).at(-1)).toEqual([
    '2026-09-17T17:00',
    '“查找包裹”逾期',
    expect.stringMatching(/^上报局长：/),
  ]);
});

test('a step that cannot be taken says so, and the others go on', () => {
  const early: Step = {
    at: '2026-09-15T09:00',
    process: 'loss',
    submit: { task: 'search', form: { searchedOn: '2026-09-15', outcome: 'nothing' } },
  };
  const { moments, world } = tryOut(program, trial('2026-09-16T09:00', early, missing));
  expect(moments.map(({ step, refusal }) => [step, refusal?.code])).toEqual([
    [1, undefined],
    [0, 'task-closed'],
    [undefined, undefined],
  ]);
  expect(world.cases[0]!.state).toBe('search');
});

test('what was tried is a story that passes at once', () => {
  const searched: Step = {
    at: '2026-09-18T09:00',
    process: 'loss',
    submit: { task: 'search', form: { searchedOn: '2026-09-18', outcome: 'found', place: '后院' } },
  };
  const tried = trial('2026-09-18T09:00', missing, searched);
  const cites = clausesOfTrial(program, tried);
  const story = storyOfTrial(program, tried, { id: 'tried', title: '找到了', cites });
  expect(story.steps.map(({ at, says }) => `${at} ${says ?? ''}`)).toEqual([
    '2026-09-14T09:00 登记“清点·不见了”。',
    expect.stringMatching(
      /^2026-09-16T08:00 进入“.*”；柜员要办“查找包裹”，期限2026年9月17日 17:00。$/,
    ),
    expect.stringMatching(/^2026-09-17T17:00 “查找包裹”逾期；上报局长/),
    '2026-09-18T09:00 办理“查找包裹”。',
  ]);
  expect(story.steps[1]!.expect).toEqual({
    state: 'search',
    tasks: { search: { role: 'clerk', due: '2026-09-17T17:00' } },
  });
  expect(story.steps[3]).not.toHaveProperty('process');
  expect(runScenario(program, story).steps.flatMap(({ faults }) => faults)).toEqual([]);
});

describe('a duty of a unit', () => {
  const owing = dutyProgram();
  const stocktaking = (at: string, ...steps: Step[]): Trial => ({
    duty: 'stocktaking',
    unit: '东柜台',
    figures: { lostBefore: 2 },
    since: '2026-08-25',
    steps,
    at,
  });
  const counted = (at: string, lost: number): Step => ({
    at,
    process: 'duty.stocktaking',
    submit: { task: 'duty', form: { counted: 90, lost } },
  });
  const statesOf = ({ world }: ReturnType<typeof tryOut>) =>
    world.cases.map(({ state, tasks }) => `${state}${tasks['duty']?.overdue === true ? '!' : ''}`);

  test('its date comes by itself, is overdue, and missed when the next comes', () => {
    const before = tryOut(owing, stocktaking('2026-08-31T08:00'));
    expect([before.moments, before.next]).toEqual([[], '2026-09-01T00:00']);
    expect(statesOf(tryOut(owing, stocktaking('2026-09-01T08:00')))).toEqual(['open']);
    const late = tryOut(owing, stocktaking('2026-09-09T08:00'));
    expect([statesOf(late), late.next]).toEqual([['open!'], '2026-10-01T00:00']);
    expect(statesOf(tryOut(owing, stocktaking('2026-10-01T08:00')))).toEqual(['missed', 'open']);
  });

  test('before its day there is nothing to be done', () => {
    const early = counted('2026-08-30T09:00', 1);
    const [refused] = tryOut(owing, stocktaking('2026-08-31T08:00', early)).moments;
    expect(refused?.refusal?.code).toBe('no-open-case');
  });

  test('what was tried is a story about the duty that passes at once: once missed, then done', () => {
    const trial = stocktaking('2026-11-20T08:00', counted('2026-10-12T09:00', 3));
    const cites = clausesOfTrial(owing, trial);
    const story = storyOfTrial(owing, trial, { id: 'tried', title: '漏了一次', cites });
    expect(story).toMatchObject({
      duty: 'stocktaking',
      unit: '东柜台',
      figures: { lostBefore: 2 },
    });
    expect(story).not.toHaveProperty('record');
    expect(story.steps.map(({ at }) => at)).toEqual([
      '2026-09-01T00:00',
      expect.stringMatching(/^2026-09-0[57]/),
      '2026-09-08T23:59',
      '2026-10-01T00:00',
      '2026-10-12T08:00',
      '2026-10-12T09:00',
      '2026-11-01T00:00',
      expect.any(String),
      expect.any(String),
    ]);
    expect(story.steps[5]).toMatchObject({
      submit: { task: 'duty', form: { lost: 3 } },
      expect: { state: 'done', reports: ['head'] },
    });
    expect(story.steps[5]).not.toHaveProperty('process');
    expect(runScenario(owing, story).steps.flatMap(({ faults }) => faults)).toEqual([]);
  });
});
