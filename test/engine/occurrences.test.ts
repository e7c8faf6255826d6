import fc from 'fast-check';
import { compileCalendar } from '../../engine/calendar/calendar.js';
import { dayNumber, dayOfNumber, weekday } from '../../engine/calendar/day.js';
import {
  nextOpening,
  occurrenceAt,
  occurrencesBetween,
  type Timing,
} from '../../engine/duty/occurrences.js';
import { recurrenceWords, ruleWords } from '../../engine/duty/rule-words.js';
import type { Recurrence } from '../../engine/types.js';

const ZONE = 'Asia/Shanghai';
const office = compileCalendar({
  kind: 'calendar',
  id: 'office',
  title: '办公日',
  weeklyRest: ['SA', 'SU'],
  holidays: { autumn: { title: '秋假', from: '2026-10-01', to: '2026-10-07' } },
  knownUntil: '2027-12-31',
});
const terms = compileCalendar({
  kind: 'calendar',
  id: 'terms',
  title: '教学日',
  weeklyRest: ['SA', 'SU'],
  periods: {
    autumn: { title: '上半期', from: '2026-09-01', to: '2027-01-20' },
    spring: { title: '下半期', from: '2027-02-22', to: '2027-07-05' },
  },
});

const every = (definition: Recurrence) => ({
  definition,
  ...(definition.frequency === 'period' ? { calendar: terms } : {}),
});
const timing = (opens: Recurrence, by?: Recurrence): Timing => ({
  opens: every(opens),
  ...(by === undefined ? {} : { by: every(by) }),
});
const datesOf = (rule: Timing, from: string, to: string) =>
  occurrencesBetween(rule, from, to, ZONE).map(({ opensOn, dueOn, closesOn }) =>
    [opensOn, dueOn, closesOn].join(' '),
  );

describe('the dates of a duty', () => {
  test('yearly in two months, due at the end of the month', () => {
    const rule = timing(
      { frequency: 'yearly', byMonth: [8, 7] },
      { frequency: 'monthly', byMonthDay: -1 },
    );
    expect(datesOf(rule, '2026-01-01', '2027-07-31')).toEqual([
      '2026-07-01 2026-07-31 2026-08-01',
      '2026-08-01 2026-08-31 2027-07-01',
      '2027-07-01 2027-07-31 2027-08-01',
    ]);
  });

  test('a month that is too short takes its last day, also in leap years', () => {
    const rule = timing({ frequency: 'monthly', byMonthDay: 30 }, { frequency: 'weekly' });
    expect(datesOf(rule, '2027-01-31', '2027-04-01').map((dates) => dates.slice(0, 10))).toEqual([
      '2027-02-28',
      '2027-03-30',
    ]);
    expect(nextOpening(rule, '2028-02-01')).toBe('2028-02-29');
    const last = timing({ frequency: 'yearly', byMonth: [2], byMonthDay: -1 });
    expect(nextOpening(last, '2027-03-01')).toBe('2028-02-29');
  });

  test('weekly on a day of the week', () => {
    const rule = timing({ frequency: 'weekly', byDay: 'FR' }, { frequency: 'weekly', byDay: 'SU' });
    expect(datesOf(rule, '2026-09-05', '2026-09-18')).toEqual([
      '2026-09-11 2026-09-13 2026-09-18',
      '2026-09-18 2026-09-20 2026-09-25',
    ]);
  });

  test('so many open days long: holidays do not count', () => {
    const rule: Timing = {
      opens: every({ frequency: 'monthly' }),
      within: { unit: 'days', count: 3, calendar: office },
    };
    expect(datesOf(rule, '2026-10-01', '2026-10-01')).toEqual(['2026-10-01 2026-10-12 2026-11-01']);
  });

  test('once in each period, counted from its beginning or from its end', () => {
    const rule = timing(
      { frequency: 'period', calendar: 'terms', byPeriodDay: 8 },
      { frequency: 'period', calendar: 'terms', byPeriodDay: -14 },
    );
    expect(datesOf(rule, '2026-01-01', '2030-01-01')).toEqual([
      '2026-09-08 2027-01-07 2027-03-01',
      // The next autumn is not published yet: a year after this one.
      '2027-03-01 2027-06-22 2027-09-08',
    ]);
    expect(nextOpening(rule, '2027-03-01')).toBeUndefined();
  });

  test('a period that is published is not estimated again from that of the year before', () => {
    const calendar = compileCalendar({
      kind: 'calendar',
      id: 'terms',
      title: '教学日',
      periods: {
        spring: { title: '春季', from: '2026-03-02', to: '2026-07-15' },
        autumn: { title: '秋季', from: '2026-09-01', to: '2027-01-15' },
        next: { title: '次年春季', from: '2027-03-01', to: '2027-07-14' },
      },
    });
    const on = (byPeriodDay: number) => ({
      definition: { frequency: 'period' as const, calendar: 'terms', byPeriodDay },
      calendar,
    });
    const last = occurrencesBetween({ opens: on(1), by: on(20) }, '2027-02-01', '2027-06-01', ZONE);
    expect(last).toEqual([{ opensOn: '2027-03-01', dueOn: '2027-03-20', closesOn: '2027-09-01' }]);
  });

  test('a period that is too short takes its last day', () => {
    const rule = timing(
      { frequency: 'period', calendar: 'terms', byPeriodDay: 300 },
      { frequency: 'period', calendar: 'terms', byPeriodDay: -1 },
    );
    expect(datesOf(rule, '2026-01-01', '2027-02-01')).toEqual(['2027-01-20 2027-01-20 2027-07-05']);
  });

  test('one is under way until the next opens; after the last published one, none', () => {
    const rule = timing(
      { frequency: 'period', calendar: 'terms' },
      { frequency: 'period', calendar: 'terms', byPeriodDay: -1 },
    );
    expect(occurrenceAt(rule, '2026-08-31', ZONE)).toBeUndefined();
    expect(occurrenceAt(rule, '2027-02-21', ZONE)?.opensOn).toBe('2026-09-01');
    expect(occurrenceAt(rule, '2027-02-22', ZONE)?.opensOn).toBe('2027-02-22');
    expect(occurrenceAt(rule, '2027-09-01', ZONE)).toBeUndefined();
  });
});

const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 });
const monthDay = fc.integer({ min: -1, max: 31 }).filter((day) => day !== 0);
const recurrence: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.record({ frequency: fc.constant('yearly' as const), byMonth: months, byMonthDay: monthDay }),
  fc.record({ frequency: fc.constant('monthly' as const), byMonthDay: monthDay }),
  fc.record({
    frequency: fc.constant('weekly' as const),
    byDay: fc.constantFrom('MO' as const, 'WE' as const, 'SU' as const),
  }),
);
const day = fc
  .integer({ min: dayNumber('2020-01-01'), max: dayNumber('2040-01-01') })
  .map(dayOfNumber);

describe('whatever the rule', () => {
  test('occurrences follow one another without a gap, and each is due after it opens', () => {
    fc.assert(
      fc.property(recurrence, recurrence, day, (opens, by, from) => {
        const rule = timing(opens, by);
        const to = dayOfNumber(dayNumber(from) + 1200);
        const all = occurrencesBetween(rule, from, to, ZONE);
        expect(all.length).toBeGreaterThan(0);
        all.forEach(({ opensOn, dueOn, closesOn }, index) => {
          expect(opensOn <= dueOn).toBe(true);
          expect(opensOn < closesOn).toBe(true);
          expect(nextOpening(rule, opensOn)).toBe(closesOn);
          const next = all[index + 1];
          if (next !== undefined) expect(next.opensOn).toBe(closesOn);
        });
      }),
      { seed: 7, numRuns: 150 },
    );
  });

  test('looking at parts of a time finds the same as looking at all of it', () => {
    fc.assert(
      fc.property(recurrence, day, fc.nat({ max: 500 }), (opens, from, length) => {
        const rule = timing(opens, { frequency: 'weekly' });
        const middle = dayOfNumber(dayNumber(from) + length);
        const after = dayOfNumber(dayNumber(middle) + 1);
        const to = dayOfNumber(dayNumber(middle) + 400);
        expect([
          ...occurrencesBetween(rule, from, middle, ZONE),
          ...occurrencesBetween(rule, after, to, ZONE),
        ]).toEqual(occurrencesBetween(rule, from, to, ZONE));
      }),
      { seed: 7, numRuns: 150 },
    );
  });

  test('the one under way on a day is the only one whose window holds it', () => {
    fc.assert(
      fc.property(recurrence, day, (opens, today) => {
        const rule = timing(opens, { frequency: 'weekly' });
        const from = dayOfNumber(dayNumber(today) - 800);
        const holding = occurrencesBetween(rule, from, today, ZONE).filter(
          ({ opensOn, closesOn }) => opensOn <= today && today < closesOn,
        );
        expect([occurrenceAt(rule, today, ZONE)]).toEqual(holding);
      }),
      { seed: 7, numRuns: 150 },
    );
  });

  test('every date is what the rule says', () => {
    fc.assert(
      fc.property(recurrence, day, (opens, from) => {
        const to = dayOfNumber(dayNumber(from) + 800);
        for (const { opensOn } of occurrencesBetween(timing(opens), from, to, ZONE)) {
          const [, month, date] = opensOn.split('-').map(Number) as [number, number, number];
          const isLast = dayOfNumber(dayNumber(opensOn) + 1).endsWith('-01');
          if (opens.frequency === 'weekly')
            expect(weekday(dayNumber(opensOn))).toBe({ MO: 0, WE: 2, SU: 6 }[opens.byDay as 'MO']);
          else {
            if (opens.byMonth !== undefined) expect(opens.byMonth).toContain(month);
            expect(opens.byMonthDay === -1 ? isLast : date <= opens.byMonthDay!).toBe(true);
            if (opens.byMonthDay !== -1 && date !== opens.byMonthDay) expect(isLast).toBe(true);
          }
        }
      }),
      { seed: 7, numRuns: 150 },
    );
  });
});

describe('in words', () => {
  test.each<[Recurrence, string, string]>([
    [
      { frequency: 'yearly', byMonth: [8, 7], byMonthDay: 1 },
      '每年7月、8月的1日',
      'every year on 1 July and 1 August',
    ],
    [{ frequency: 'yearly', byMonth: [9] }, '每年9月1日', 'every year on 1 September'],
    [
      { frequency: 'yearly', byMonth: [2], byMonthDay: -1 },
      '每年2月最后一天',
      'every year on the last day of February',
    ],
    [{ frequency: 'monthly', byMonthDay: 5 }, '每月5日', 'every month on day 5 of the month'],
    [
      { frequency: 'monthly', byMonthDay: -1 },
      '每月最后一天',
      'every month on the last day of the month',
    ],
    [{ frequency: 'weekly', byDay: 'SU' }, '每周日', 'every week on Sunday'],
    [
      { frequency: 'period', calendar: 'terms' },
      '每期第一天（教学日）',
      'each period on its first day (教学日)',
    ],
    [
      { frequency: 'period', calendar: 'terms', byPeriodDay: -14 },
      '每期倒数第14天（教学日）',
      'each period on day 14 from its end (教学日)',
    ],
  ])('%j', (definition, zh, en) => {
    expect(recurrenceWords(every(definition), 'zh')).toBe(zh);
    expect(recurrenceWords(every(definition), 'en')).toBe(en);
  });

  test('with the last day, or with how long it may take', () => {
    const rule = timing(
      { frequency: 'yearly', byMonth: [7] },
      { frequency: 'yearly', byMonth: [7], byMonthDay: 15 },
    );
    expect(ruleWords(rule, 'zh')).toBe('每年7月1日起，最迟7月15日完成');
    expect(ruleWords(rule, 'en')).toBe('every year on 1 July, by 15 July');
    const within: Timing = {
      opens: rule.opens,
      within: { unit: 'days', count: 1, calendar: office },
    };
    expect(ruleWords(within, 'zh')).toBe('每年7月1日起，1天（办公日）内完成');
    expect(ruleWords(within, 'en')).toBe('every year on 1 July, within 1 day (办公日)');
    const term = timing(
      { frequency: 'period', calendar: 'terms' },
      { frequency: 'period', calendar: 'terms', byPeriodDay: -1 },
    );
    expect(ruleWords(term, 'zh')).toBe('每期第一天（教学日）起，最迟当期最后一天完成');
  });
});
