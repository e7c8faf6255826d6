import type { DutyOccurrence } from '../../client/api/types.js';
import { countsOf, occasionsOf } from '../../client/screens/duties/occasions.js';

test('units that owe the same date stand together, the most pressing first, date after date', () => {
  const occasions = occasionsOf([
    owed('柳树村', '2026-08-01', 'done'),
    owed('上湾村', '2026-07-01', 'missed'),
    owed('新民村', '2026-08-01', 'overdue'),
    owed('石桥村', '2026-08-01', 'open'),
  ]);
  expect(occasions.map(({ opensOn }) => opensOn)).toEqual(['2026-07-01', '2026-08-01']);
  expect(occasions[1]?.occurrences.map(({ unit }) => unit.title)).toEqual([
    '新民村',
    '石桥村',
    '柳树村',
  ]);
});

test('how many stand how is said in the order in which it presses, and nothing of what nobody is in', () => {
  const states = ['done', 'coming', 'done', 'overdue'] as const;
  expect(countsOf(states.map((state) => owed('柳树村', '2026-08-01', state)))).toEqual([
    { state: 'overdue', count: 1 },
    { state: 'coming', count: 1 },
    { state: 'done', count: 2 },
  ]);
});

function owed(title: string, opensOn: string, state: DutyOccurrence['state']): DutyOccurrence {
  const unit = { id: title, title, type: 'village', typeTitle: '村' };
  return { unit, opensOn, dueOn: `${opensOn.slice(0, 8)}20`, state };
}
