import type { TaskTold, TrialTold } from '../../client/studio/run/questions.js';
import { changesBetween } from '../../client/studio/try/changes-between.js';
import { daysIn, onDay } from '../../client/studio/try/run-of.js';

const same = (text: string) => ({ zh: text, en: text });
const task = (due: string, isOverdue = false): TaskTold => ({
  id: 'inspect',
  title: same('巡查'),
  role: same('保管员'),
  due,
  isOverdue,
});
const told = (state: string, tasks: TaskTold[], at = '2026-07-01T08:00'): TrialTold => ({
  cases: [
    {
      id: 'case-1',
      process: same('漏水'),
      state: same(state),
      tone: undefined,
      isClosed: false,
      tasks,
      coming: [],
    },
  ],
  moments: [{ at, happens: [], effects: [] }],
  marks: [],
  tells: [],
  applies: [],
});
const words = (before: TrialTold, after: TrialTold) =>
  changesBetween(before, after).map(({ what, was, now }) => `${what.zh} ${was.zh} ${now.zh}`);

test('a trial that stands as before has nothing to tell', () => {
  expect(words(told('值守', []), told('值守', []))).toEqual([]);
});

test('another state and other work are told; of the same work its due date', () => {
  expect(words(told('值守', []), told('抢护', [task('2026-07-01T10:00')]))).toEqual([
    '“漏水”的状态 “值守” “抢护”',
    '“漏水”在办的任务 无 “巡查”',
  ]);
  const before = told('值守', [task('2026-07-01T10:00', true)]);
  expect(words(before, told('值守', [task('2026-07-01T12:00')]))).toEqual([
    '“巡查”的期限 2026年7月1日 10:00 2026年7月1日 12:00',
    '“巡查” 已逾期 没有逾期',
  ]);
});

test('the same in the end by another way is told by its times', () => {
  expect(words(told('值守', []), told('值守', [], '2026-07-02T08:00'))).toEqual([
    '经过 2026年7月1日 08:00 2026年7月2日 08:00',
  ]);
});

test('the slider counts days over months and keeps the time of day', () => {
  const run = { since: '2026-07-30', at: '2026-08-02T10:30' };
  expect([daysIn(run), onDay(run, 4)]).toEqual([3, '2026-08-03T10:30']);
});
