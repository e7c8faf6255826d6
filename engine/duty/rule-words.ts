import type { Span } from '../calendar/duration.js';
import type { Recurrence } from '../types.js';
import type { Timing } from './occurrences.js';
import type { CompiledRecurrence } from './recurrence.js';

/** The product's own languages. */
export type WordsIn = 'zh' | 'en';

/** When a duty is to be done, as a sentence without its full stop: 每年7月1日起，最迟7月15日完成. */
export function ruleWords({ opens, by, within }: Timing, language: WordsIn): string {
  const from = recurrenceWords(opens, language);
  if (within !== undefined) {
    const span = spanWords(within, language);
    return language === 'zh' ? `${from}起，${span}内完成` : `${from}, within ${span}`;
  }
  if (by === undefined) return from;
  const until = dayWords(by, language);
  const current = by.definition.frequency === 'period' ? '当期' : '';
  return language === 'zh' ? `${from}起，最迟${current}${until}完成` : `${from}, by ${until}`;
}

/** The days of a recurrence: 每年7月、8月1日, every year on 1 July and 1 August. */
export function recurrenceWords(recurrence: CompiledRecurrence, language: WordsIn): string {
  const { frequency, byMonth } = recurrence.definition;
  const every = EVERY[language][byMonth === undefined ? frequency : 'yearly'];
  const day = dayWords(recurrence, language);
  const calendar = recurrence.calendar?.title;
  if (language === 'zh') return `${every}${day}${calendar === undefined ? '' : `（${calendar}）`}`;
  return `${every} on ${day}${calendar === undefined ? '' : ` (${calendar})`}`;
}

/** How long, in words: 3天（办公日）, 3 days (office days). */
export function spanWords({ unit, count, calendar }: Span, language: WordsIn): string {
  const title = calendar?.title;
  if (language === 'zh')
    return `${count}${SPANS_ZH[unit]}${title === undefined ? '' : `（${title}）`}`;
  const word = count === 1 ? unit.slice(0, -1) : unit;
  return `${count} ${word}${title === undefined ? '' : ` (${title})`}`;
}

const SPANS_ZH: Record<Span['unit'], string> = {
  hours: '小时',
  days: '天',
  weeks: '周',
  months: '个月',
};

const EVERY: Record<WordsIn, Record<Recurrence['frequency'], string>> = {
  zh: { yearly: '每年', monthly: '每月', weekly: '每', period: '每期' },
  en: { yearly: 'every year', monthly: 'every month', weekly: 'every week', period: 'each period' },
};

/** The day within its year, month, week or period. */
function dayWords({ definition }: CompiledRecurrence, language: WordsIn): string {
  const { frequency, byMonth, byMonthDay = 1, byDay = 'MO', byPeriodDay = 1 } = definition;
  const words = DAY[language];
  switch (frequency) {
    case 'weekly':
      return words.ofWeek(WEEKDAYS.indexOf(byDay));
    case 'period':
      return words.ofPeriod(byPeriodDay);
    case 'yearly':
    case 'monthly':
      return byMonth === undefined
        ? words.ofMonth(byMonthDay)
        : words.ofYear(
            [...byMonth].sort((one, other) => one - other),
            byMonthDay,
          );
  }
}

interface DayWords {
  ofYear: (months: number[], day: number) => string;
  ofMonth: (day: number) => string;
  ofWeek: (weekday: number) => string;
  ofPeriod: (day: number) => string;
}

const DAY: Record<WordsIn, DayWords> = {
  zh: {
    ofYear: (months, day) =>
      `${months.map((month) => `${month}月`).join('、')}${months.length > 1 ? '的' : ''}${monthDayZh(day)}`,
    ofMonth: monthDayZh,
    ofWeek: (weekday) => `周${'一二三四五六日'[weekday] ?? ''}`,
    ofPeriod(day) {
      if (Math.abs(day) === 1) return day > 0 ? '第一天' : '最后一天';
      return day > 0 ? `第${day}天` : `倒数第${-day}天`;
    },
  },
  en: {
    ofYear(months, day) {
      const names = months.map((month) => MONTHS[month - 1] ?? '');
      return day < 0
        ? `the last day of ${listed(names)}`
        : listed(names.map((name) => `${day} ${name}`));
    },
    ofMonth: (day) => (day < 0 ? 'the last day of the month' : `day ${day} of the month`),
    ofWeek: (weekday) => WEEKDAY_NAMES[weekday] ?? '',
    ofPeriod(day) {
      if (Math.abs(day) === 1) return day > 0 ? 'its first day' : 'its last day';
      return day > 0 ? `its day ${day}` : `day ${-day} from its end`;
    },
  },
};

function monthDayZh(day: number): string {
  return day < 0 ? '最后一天' : `${day}日`;
}

function listed(names: string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const WEEKDAY_NAMES = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
