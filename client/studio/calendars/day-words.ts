import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Days } from '../../../engine/authoring/calendar-days.js';
import type { DayStanding } from '../../../engine/authoring/year-of.js';
import type { Day } from '../../../engine/json.js';
import { documentOf, usePack } from '../bench/pack.js';

export interface DayWords {
  /** 10月1日 周四 */
  day: (day: Day) => string;
  /** 10月1日 周四 至 10月7日 周三; one day alone once. */
  days: (days: Days) => string;
  /** How a day stands: 假日：国庆节（来自 国家法定节假日）. */
  standing: (standing: DayStanding) => string;
  month: (year: number, month: number) => string;
}

/** Days in the reader's words. */
export function useDayWords(): DayWords {
  const { t, i18n } = useTranslation();
  const pack = usePack();
  const { day, month } = useMemo(() => writers(i18n.language), [i18n.language]);
  return {
    day,
    month,
    days: ({ from, to }) =>
      from === to
        ? day(from)
        : t('studio.structure.calendars.range', { from: day(from), to: day(to) }),
    standing: ({ reason, title, from }) => {
      const said = t(`studio.structure.calendars.reason.${reason}`);
      const named =
        title === undefined ? said : t('studio.structure.calendars.named', { said, title });
      if (from === undefined) return named;
      const calendar = documentOf(pack, `calendars/${from}.json`)?.['title'];
      return t('studio.structure.calendars.inherited', { named, calendar });
    },
  };
}

function writers(language: string): Pick<DayWords, 'day' | 'month'> {
  const zone = language === 'en' ? 'en-GB' : language;
  const short = new Intl.DateTimeFormat(zone, {
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
    weekday: 'short',
    timeZone: 'UTC',
  });
  const long = new Intl.DateTimeFormat(zone, { month: 'long', timeZone: 'UTC' });
  return {
    day: (day) => short.format(Date.parse(`${day}T00:00:00Z`)).replace(/日(?=[周星])/u, '日 '),
    month: (year, month) => long.format(Date.UTC(year, month, 1)),
  };
}
