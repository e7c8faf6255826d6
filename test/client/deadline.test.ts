import { deadline } from '../../client/ui/deadline.js';

const daysUntil = (days: string) => Number(days);

test.each([
  ['never due', undefined, false, { kind: 'none' }],
  ['due in three days', '3', false, { kind: 'left', days: 3 }],
  ['due tomorrow', '1', false, { kind: 'left', days: 1 }],
  ['due later today', '0', false, { kind: 'today' }],
  ['overdue since this morning', '0', true, { kind: 'over-today' }],
  ['overdue since the day before yesterday', '-2', true, { kind: 'over', days: 2 }],
  // The server says what is overdue: its clock, its calendar.
  ['past its hour, not yet said to be overdue', '-1', false, { kind: 'today' }],
] as const)('%s', (_, dueAt, overdue, expected) => {
  expect(deadline(dueAt, overdue, daysUntil)).toEqual(expected);
});
