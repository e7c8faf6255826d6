import { useTranslation } from 'react-i18next';
import type zh from '../../locales/zh-CN.json';
import type { AccountEventView } from '../../api/types.js';
import { useWhen } from '../../ui/when.js';

type Kind = Exclude<keyof (typeof zh)['people']['event'], 'days' | 'daysUntil' | 'daysOnlyUntil'>;

/** What was done, as a sentence. */
export function useEventWords(): (event: AccountEventView) => string {
  const { t } = useTranslation();
  const when = useWhen();
  return ({ kind, person = '', post = '', from = '', to = '', until = '' }) => {
    const [first, last] = [from, until].map((day) => (isDay(day) ? when.calendarDay(day) : ''));
    const days = first
      ? t(last ? 'people.event.daysUntil' : 'people.event.days', { from: first, until: last })
      : last && t('people.event.daysOnlyUntil', { until: last });
    return t(`people.event.${kind as Kind}`, { person, post, from, to, days });
  };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}
