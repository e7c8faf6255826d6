import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayNumber } from '../../engine/calendar/day.js';
import { dayOf } from '../../engine/calendar/zone.js';
import { useNow } from './now.js';

export interface When {
  /** 9月4日 周五; with the year where it is another than now. */
  day: (instant: string) => string;
  /** 9月4日 周五 17:30 */
  moment: (instant: string) => string;
  /** 17:30 */
  time: (instant: string) => string;
  /** Days from today until that day, as calendars count: yesterday is -1. */
  daysUntil: (instant: string) => number;
  /** 2026-09-04, the day it is there. */
  isoDay: (instant: string) => string;
  /** A day of the calendar, such as 2026-09-04, in words. */
  calendarDay: (day: string) => string;
}

/** Writes times for people: in their language, in the time zone of the pack. */
export function useWhen(): When {
  const { i18n } = useTranslation();
  const { now, timeZone } = useNow();
  const today = dayOf(now, timeZone);
  return useMemo(() => writer(i18n.language, timeZone, today), [i18n.language, timeZone, today]);
}

function writer(language: string, timeZone: string, today: string): When {
  const date = {
    month: language === 'zh-CN' ? 'long' : 'short',
    day: 'numeric',
    weekday: 'short',
  } as const;
  const format = (options: Intl.DateTimeFormatOptions, zone = timeZone) =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...options, timeZone: zone });
  const near = format(date);
  const far = format({ ...date, year: 'numeric' });
  const clock = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const nearDay = format(date, 'UTC');
  const farDay = format({ ...date, year: 'numeric' }, 'UTC');
  const thisYear = (day: string) => day.slice(0, 4) === today.slice(0, 4);

  const isoDay = (instant: string) => dayOf(Date.parse(instant), timeZone);
  const day = (instant: string) =>
    spaced((thisYear(isoDay(instant)) ? near : far).format(Date.parse(instant)));
  const time = (instant: string) => clock.format(Date.parse(instant));
  return {
    isoDay,
    day,
    time,
    moment: (instant) => `${day(instant)} ${time(instant)}`,
    daysUntil: (instant) => dayNumber(isoDay(instant)) - dayNumber(today),
    calendarDay: (of) =>
      spaced((thisYear(of) ? nearDay : farDay).format(Date.parse(`${of}T00:00:00Z`))),
  };
}

/** Chinese dates come as 9月4日周五: a space before the weekday reads better. */
function spaced(text: string): string {
  return text.replace(/日(?=[周星])/u, '日 ');
}
