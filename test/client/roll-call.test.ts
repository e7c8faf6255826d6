import { offered } from '../../client/screens/roll-call/offered.js';
import { submissionOf } from '../../client/screens/roll-call/submission.js';
import type { CaseSummary, RollCallView } from '../../client/api/types.js';

const record = (id: string) => ({ type: 'person', id, name: id });
const openCase = { id: 'c1' } as CaseSummary;
const view: RollCallView = {
  signal: 'presence',
  title: '点名',
  unit: 'u1',
  unitTitle: '一组',
  day: '2026-09-01',
  today: '2026-09-01',
  events: [
    { id: 'here', title: '在', asks: [] },
    { id: 'gone', title: '不在', asks: ['reason'] },
  ],
  otherwise: 'here',
  fields: {},
  entries: ['a', 'b', 'c'].map((id) => ({ record: record(id) })),
};

test.each([
  ['the ordinary needs no telling', {}, ['gone']],
  ['who has an open case can be told to be back', { openCase }, ['here', 'gone']],
  ['whose coming opens a case can be told to be here', { ordinaryOpens: true }, ['here', 'gone']],
  [
    'what was told wrongly can be put right',
    { told: { event: 'gone', data: {} } },
    ['here', 'gone'],
  ],
])('%s', (_, line, events) => {
  expect(offered(view, { record: record('a'), ...line }).map(({ id }) => id)).toEqual(events);
});

test('only what was tapped is sent, in the order of the list, without empty answers', () => {
  const marks = {
    c: { event: 'gone', data: { reason: '', note: undefined } },
    a: { event: 'gone', data: { reason: 'ill' } },
  };
  expect(submissionOf(view, marks)).toEqual({
    unit: 'u1',
    day: '2026-09-01',
    entries: [
      { record: 'a', event: 'gone', data: { reason: 'ill' } },
      { record: 'c', event: 'gone', data: {} },
    ],
  });
});
