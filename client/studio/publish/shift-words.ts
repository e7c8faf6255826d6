import { useTranslation } from 'react-i18next';
import type { DraftEffect } from '../../api/types.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** By how much due dates move: later by 2 hours; from 1 day earlier to 3 days later. */
export function useShiftWords(): (shift: DraftEffect['shifts'][number]) => string {
  const { t } = useTranslation();
  const span = (by: number) => {
    const size = Math.abs(by);
    if (size < HOUR) return t('studio.publish.effect.underAnHour');
    return size < 2 * DAY
      ? t('studio.publish.effect.hours', { count: Math.round(size / HOUR) })
      : t('studio.publish.effect.days', { count: Math.round(size / DAY) });
  };
  const one = (by: number) =>
    t(by < 0 ? 'studio.publish.effect.earlier' : 'studio.publish.effect.later', { span: span(by) });
  return ({ least, most, before, after }) => {
    if (before === undefined || after === undefined) return t('studio.publish.effect.newDate');
    const [from, to] = [one(least), one(most)];
    return from === to ? from : t('studio.publish.effect.range', { from, to });
  };
}
