import { useTranslation } from 'react-i18next';
import { dayOfNumber } from '../../../engine/calendar/day.js';
import { useWhen } from '../../ui/when.js';
import type { Report } from './report.js';
import { weeksOf } from './sums.js';
import { HEIGHT, line, WIDTH } from './week-line.js';
import styles from './weeks.module.css';

/** How many tasks come in each week, under both rules; the numbers behind it can be opened. */
export function WeekChart({ report, role }: { report: Report; role: string | undefined }) {
  const { t } = useTranslation();
  const when = useWhen();
  const weeks = weeksOf(report, role);
  if (weeks.length === 0) return null;
  const most = Math.max(1, ...weeks.flatMap(({ both }) => [both.live, both.draft]));
  const day = (monday: number) => when.calendarDay(dayOfNumber(monday));
  const first = weeks[0]?.monday ?? 0;
  const last = weeks.at(-1)?.monday ?? 0;
  return (
    <figure className={styles.weeks}>
      <figcaption>
        {role === undefined
          ? t('studio.whatIf.weeks.title')
          : t('studio.whatIf.weeks.titleOf', { title: report.titles.roles[role] ?? role })}
      </figcaption>
      <p className={styles.key}>
        <span data-side="live">{t('studio.whatIf.live')}</span>
        <span data-side="draft">{t('studio.whatIf.draft')}</span>
        <span className={styles.most}>{t('studio.whatIf.weeks.most', { count: most })}</span>
      </p>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <polyline
          className={styles.live}
          points={line(
            weeks.map(({ both }) => both.live),
            most,
          )}
        />
        <polyline
          className={styles.draft}
          points={line(
            weeks.map(({ both }) => both.draft),
            most,
          )}
        />
      </svg>
      <p className={styles.ends}>
        <span>{day(first)}</span>
        <span>{day(last)}</span>
      </p>
      <details className={styles.behind}>
        <summary>{t('studio.whatIf.weeks.numbers')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('studio.whatIf.weeks.week')}</th>
              <th scope="col">{t('studio.whatIf.live')}</th>
              <th scope="col">{t('studio.whatIf.draft')}</th>
            </tr>
          </thead>
          <tbody>
            {weeks
              .filter(({ both }) => both.live + both.draft > 0)
              .map(({ monday, both }) => (
                <tr key={monday}>
                  <th scope="row">{day(monday)}</th>
                  <td>{both.live}</td>
                  <td>{both.draft}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
