import { compileCalendar, isOpen } from '../../engine/calendar/calendar.js';
import { dayOfNumber, isDay, plusMonths, dayNumber } from '../../engine/calendar/day.js';
import {
  deadlineAfter,
  momentAfter,
  momentBefore,
  openDaysBetween,
  type Span,
} from '../../engine/calendar/duration.js';
import { dayOf, instantOf, isTimeZone, localOf } from '../../engine/calendar/zone.js';

const SHANGHAI = 'Asia/Shanghai';
const national = compileCalendar({
  kind: 'calendar',
  id: 'national',
  title: '工作日',
  weeklyRest: ['SA', 'SU'],
  opensAt: '08:30',
  closesAt: '17:30',
  holidays: { national: { title: '国庆', from: '2026-10-01', to: '2026-10-07' } },
  makeUpDays: { '2026-09-20': '调休', '2026-10-10': '调休' },
  knownUntil: '2026-12-31',
});
const terms = compileCalendar(
  {
    kind: 'calendar',
    id: 'terms',
    title: '学期',
    opensAt: '08:00',
    periods: {
      spring: { title: '春', from: '2026-03-02', to: '2026-07-10' },
      autumn: { title: '秋', from: '2026-09-01', to: '2027-01-22' },
    },
  },
  national,
);
const days = (count: number, calendar = national): Span => ({ unit: 'days', count, calendar });
const after = (start: string, span: Span, includesFirstDay = false, at?: string) => {
  const moment = momentAfter(start, span, {
    timeZone: SHANGHAI,
    includesFirstDay,
    ...(at === undefined ? {} : { at }),
  });
  return localOf(moment.at, SHANGHAI) + (moment.estimated === true ? ' ~' : '');
};

describe('open days', () => {
  test.each([
    ['a Monday', '2026-09-14', true],
    ['a Saturday', '2026-09-19', false],
    ['a make-up Sunday', '2026-09-20', true],
    ['a holiday', '2026-10-01', false],
    ['the last holiday', '2026-10-07', false],
    ['the day after', '2026-10-08', true],
    ['a make-up Saturday', '2026-10-10', true],
  ])('%s', (_, day, open) => expect(isOpen(national, day)).toBe(open));

  test('lie within a period, where there are periods', () => {
    expect(isOpen(terms, '2026-08-31')).toBe(false);
    expect(isOpen(terms, '2026-09-01')).toBe(true);
    expect(isOpen(terms, '2026-10-10')).toBe(true);
    expect(openDaysBetween(terms, '2026-07-09', '2026-09-02')).toBe(4);
  });
});

describe('counting', () => {
  test.each([
    ['the third day, the first included', '2026-09-14', 3, true, '2026-09-16T08:30'],
    ['over a weekend with a make-up Sunday', '2026-09-18', 3, true, '2026-09-21T08:30'],
    ['over the national holidays', '2026-09-29', 3, true, '2026-10-08T08:30'],
    [
      'from a closed day: the first open one is the first',
      '2026-10-03',
      1,
      true,
      '2026-10-08T08:30',
    ],
    ['three days after, the first not included', '2026-09-14', 3, false, '2026-09-17T08:30'],
    ['no days from an open day', '2026-09-14', 0, false, '2026-09-14T08:30'],
    ['no days from a closed day: the next open one', '2026-10-03', 0, false, '2026-10-08T08:30'],
  ])('%s', (_, start, count, first, expected) =>
    expect(after(start, days(count), first)).toBe(expected),
  );

  test('goes on in the next term', () =>
    expect(after('2026-07-09', days(4, terms), true)).toBe('2026-09-02T08:00'));
  test('beyond what is published is an estimate', () =>
    expect(after('2027-01-22', days(2, terms), true)).toBe('2027-01-25T08:00 ~'));
  test('at another time of day', () =>
    expect(after('2026-09-14', days(1), true, '10:15')).toBe('2026-09-14T10:15'));
  test('a month is the same day of the next', () =>
    expect(after('2026-09-14', { unit: 'months', count: 1 })).toBe('2026-10-14T00:00'));
  test('or its last day', () =>
    expect(after('2026-01-31', { unit: 'months', count: 1 })).toBe('2026-02-28T00:00'));
  test('weeks are plain', () =>
    expect(after('2026-09-29', { unit: 'weeks', count: 1 })).toBe('2026-10-06T00:00'));
  test('hours are of the clock', () => {
    const start = instantOf('2026-10-01T23:30', SHANGHAI);
    expect(momentAfter(start, { unit: 'hours', count: 2 }, { timeZone: SHANGHAI }).at).toBe(
      start + 7_200_000,
    );
  });
  test('back from a day', () => {
    const moment = momentBefore('2026-10-09', days(3), { timeZone: SHANGHAI });
    expect(localOf(moment.at, SHANGHAI)).toBe('2026-09-29T08:30');
  });
  test('a deadline is the close of the last day', () => {
    const moment = deadlineAfter(instantOf('2026-09-30T16:00', SHANGHAI), days(1), SHANGHAI);
    expect(localOf(moment.at, SHANGHAI)).toBe('2026-10-08T17:30');
  });
});

describe('time zones', () => {
  test('midnight belongs to the day that begins', () => {
    expect(dayOf(Date.parse('2026-09-13T16:00:00Z'), SHANGHAI)).toBe('2026-09-14');
    expect(dayOf(Date.parse('2026-09-13T15:59:59Z'), SHANGHAI)).toBe('2026-09-13');
  });
  test('there and back, over a year with daylight saving', () => {
    for (const zone of [SHANGHAI, 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe']) {
      for (let day = dayNumber('2026-01-01'); day < dayNumber('2027-01-01'); day += 1) {
        const local = `${dayOfNumber(day)}T12:00`;
        expect(localOf(instantOf(local, zone), zone)).toBe(local);
      }
    }
  });
  test('a time that the clock skips comes just after', () => {
    expect(localOf(instantOf('2026-03-29T02:30', 'Europe/Berlin'), 'Europe/Berlin')).toBe(
      '2026-03-29T03:30',
    );
  });
  test('known and unknown', () => {
    expect(isTimeZone(SHANGHAI)).toBe(true);
    expect(isTimeZone('Asia/Nowhere')).toBe(false);
  });
});

test('days that do not exist are none', () => {
  expect(
    ['2026-02-28', '2026-02-30', '2024-02-29', '2026-2-1', '', '2026-13-01'].map(isDay),
  ).toEqual([true, false, true, false, false, false]);
  expect(dayOfNumber(plusMonths(dayNumber('2026-03-31'), -1))).toBe('2026-02-28');
});
