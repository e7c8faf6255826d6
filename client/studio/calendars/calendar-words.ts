import { useTranslation } from 'react-i18next';
import type { CalendarDocument } from '../../../engine/types.js';
import { documentOf, usePack } from '../bench/pack.js';

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** What a calendar says, in a sentence. */
export function useCalendarWords(): (calendar: CalendarDocument) => string {
  const { t } = useTranslation();
  const pack = usePack();
  return ({ basedOn, weeklyRest, periods = {}, holidays = {}, makeUpDays = {}, knownUntil }) => {
    const base = basedOn === undefined ? undefined : documentOf(pack, `calendars/${basedOn}.json`);
    const parts = [
      base !== undefined && t('studio.structure.calendars.follows', { title: base['title'] }),
      weeklyRest !== undefined &&
        weeklyRest.length > 0 &&
        t('studio.structure.calendars.rests', {
          days: weeklyRest
            .map((day) => t(`studio.structure.weekday.${day}`))
            .join(t('studio.structure.listed')),
        }),
      Object.keys(periods).length > 0 &&
        t('studio.structure.calendars.opensIn', {
          periods: Object.values(periods)
            .map(({ title }) => title)
            .join(t('studio.structure.listed')),
        }),
      Object.keys(holidays).length > 0 &&
        t('studio.structure.calendars.holidayCount', { count: Object.keys(holidays).length }),
      Object.keys(makeUpDays).length > 0 &&
        t('studio.structure.calendars.madeUpCount', { count: Object.keys(makeUpDays).length }),
      knownUntil !== undefined && t('studio.structure.calendars.knownTo', { day: knownUntil }),
    ].filter((part) => part !== false);
    return parts.length === 0
      ? t('studio.structure.calendars.everyDay')
      : parts.join(t('app.comma'));
  };
}
