import { useTranslation } from 'react-i18next';
import type { IndicatorView } from '../../api/types.js';
import { Note } from '../../ui/Note.js';
import { UnitPath } from '../../ui/UnitPath.js';
import { useWhen } from '../../ui/when.js';
import type { Address } from '../../ui/use-address.js';
import input from '../../ui/input.module.css';
import { Breakdown } from './Breakdown.js';
import { Figure } from './Figure.js';
import { Trend } from './Trend.js';
import { linksTo } from './links.js';
import styles from './indicator.module.css';

interface IndicatorBodyProps {
  view: IndicatorView;
  address: Address;
}

/** Whose and of when; the figure; over the terms; by unit, by cause; who is left out. */
export function IndicatorBody({ view, address: { put, search } }: IndicatorBodyProps) {
  const { t } = useTranslation();
  const when = useWhen();
  const { path, periods, period, byUnit, by, exclusions, over, kept, takenAt } = view;
  const links = linksTo(view, search);
  return (
    <>
      <div className={styles.whose}>
        <UnitPath path={path} onGo={(unit) => put({ unit })} />
        {periods.length > 0 && (
          <select
            className={input.input}
            aria-label={t('indicators.period')}
            value={period}
            onChange={({ target }) => put({ period: target.value })}
          >
            {periods.map(({ value, title }) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </select>
        )}
      </div>
      {kept && <Note tone="notice">{t('indicators.kept', { moment: when.moment(takenAt) })}</Note>}
      <div className={styles.top}>
        <Figure view={view} links={links} />
        {over.length > 1 && <Trend view={view} />}
      </div>
      <Breakdown
        title={t('indicators.byUnit')}
        slices={byUnit}
        view={view}
        into={({ value }) => links.unit(value)}
      />
      {by.map(({ id, title, slices }) => (
        <Breakdown
          key={id}
          title={t('indicators.by', { title })}
          slices={slices}
          view={view}
          into={kept ? undefined : ({ value }) => links.value(id, value)}
        />
      ))}
      <Breakdown
        title={t('indicators.exclusions')}
        slices={exclusions}
        view={view}
        excluded
        into={kept ? undefined : ({ value }) => links.exclusion(value)}
      />
    </>
  );
}
