import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { dayNumber, weekday } from '../../../engine/calendar/day.js';
import type { Days } from '../../../engine/authoring/calendar-days.js';
import type { DayStanding } from '../../../engine/authoring/year-of.js';
import type { Day } from '../../../engine/json.js';
import type { Span } from '../../../engine/types.js';
import { WEEKDAYS } from './calendar-words.js';
import { useDayWords } from './day-words.js';
import styles from './calendars.module.css';

interface MonthProps {
  year: number;
  /** 0 for January. */
  month: number;
  standings: readonly DayStanding[];
  periods: Record<string, Span>;
  picked: Days | undefined;
  /** The one day that the tab key leads to. */
  tabbable: Day;
}

/** One month, a week a line, beginning with Monday. */
export function Month({ year, month, standings, periods, picked, tabbable }: MonthProps) {
  const { t } = useTranslation();
  const words = useDayWords();
  const heading = useId();
  return (
    <section>
      <h3 id={heading} className={styles.month}>
        {words.month(year, month)}
      </h3>
      <table role="grid" className={styles.days} aria-labelledby={heading} aria-multiselectable>
        <thead>
          <tr>
            {WEEKDAYS.map((day) => (
              <th key={day} scope="col" abbr={t(`studio.structure.weekday.${day}`)}>
                {t(`studio.structure.weekdayShort.${day}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(standings).map((week, index) => (
            <tr key={index}>
              {week.map((standing, at) =>
                standing === undefined ? (
                  <td key={at} />
                ) : (
                  <td
                    key={at}
                    role="gridcell"
                    data-day={standing.day}
                    data-at={`/makeUpDays/${standing.day}`}
                    data-reason={standing.reason}
                    data-open={standing.isOpen || undefined}
                    data-period={standing.period !== undefined || undefined}
                    tabIndex={standing.day === tabbable ? 0 : -1}
                    aria-selected={isIn(picked, standing.day)}
                    aria-label={labelOf(standing)}
                    title={standing.title}
                  >
                    {Number(standing.day.slice(8))}
                    {(standing.reason === 'holiday' || standing.reason === 'made-up') && (
                      <span className={styles.mark}>
                        {t(`studio.structure.calendars.mark.${standing.reason}`)}
                      </span>
                    )}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );

  function labelOf(standing: DayStanding): string {
    const { day, period } = standing;
    const title = period === undefined ? undefined : periods[period]?.title;
    return [words.day(day), words.standing(standing), title]
      .filter((part) => part !== undefined)
      .join(t('app.comma'));
  }
}

function isIn(days: Days | undefined, day: Day): boolean {
  return days !== undefined && days.from <= day && day <= days.to;
}

/** The days by weeks; undefined before the first and after the last. */
function weeksOf(days: readonly DayStanding[]): (DayStanding | undefined)[][] {
  const [first] = days;
  const before = first === undefined ? 0 : weekday(dayNumber(first.day));
  const cells = [...Array.from({ length: before }, () => undefined), ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_day, at) => cells[week * 7 + at]),
  );
}
