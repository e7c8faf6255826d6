import { useTranslation } from 'react-i18next';
import type { DutyOccurrence } from '../../api/types.js';
import { TONES, countsOf } from './occasions.js';
import styles from './strip.module.css';

/** The year at a glance: twelve months, each in the colour of the most pressing thing due in it. */
export function YearStrip({ occurrences, year }: { occurrences: DutyOccurrence[]; year: number }) {
  const { t } = useTranslation();
  return (
    <ol className={styles.strip} aria-label={t('duties.yearOf', { year })}>
      {Array.from({ length: 12 }, (_, at) => {
        const month = `${year}-${String(at + 1).padStart(2, '0')}`;
        const counts = countsOf(occurrences.filter(({ dueOn }) => dueOn.startsWith(month)));
        const worst = counts[0]?.state;
        return (
          <li
            key={month}
            className={styles.month}
            data-tone={worst && TONES[worst]}
            data-state={worst}
          >
            <span aria-hidden="true">{at + 1}</span>
            <span className="visually-hidden">
              {t('duties.month', { month: at + 1 })}{' '}
              {counts.map(({ state, count }) => t(`duties.counted.${state}`, { count })).join(' ')}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
