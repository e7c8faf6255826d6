import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import {
  comparedWith,
  type PublishedDay,
  runsOf,
  withDay,
  withPublished,
} from '../../../engine/authoring/published-days.js';
import type { CalendarDocument } from '../../../engine/types.js';
import { Button } from '../../ui/Button.js';
import card from '../../ui/card.module.css';
import { Note } from '../../ui/Note.js';
import { useDayWords } from './day-words.js';
import { usePublished } from './published.js';
import styles from './calendars.module.css';

interface NationalDaysProps {
  calendar: CalendarDocument;
  calendars: Record<string, CalendarDocument>;
  year: number;
  onChange: (label: string, next: CalendarDocument) => void;
}

/** The national holidays of the year: taken in by one press, and what differs from them. What was decided here stays. */
export function NationalDays({ calendar, calendars, year, onChange }: NationalDaysProps) {
  const { t } = useTranslation();
  const { draft = '' } = useParams();
  const published = usePublished(year);
  const base = calendar.basedOn === undefined ? undefined : calendars[calendar.basedOn];
  return (
    <section
      className={`${card.card ?? ''} ${card.padded ?? ''} ${styles.national ?? ''}`}
      aria-labelledby="national"
    >
      <h2 id="national">{t('studio.structure.calendars.national', { year })}</h2>
      {base !== undefined ? (
        <p>
          {t('studio.structure.calendars.nationalInBase')}{' '}
          <Link to={`/studio/${draft}/calendars/${base.id}?year=${year}`}>{base.title}</Link>
        </p>
      ) : (
        published !== undefined && (
          <Compared calendar={calendar} year={year} published={published} onChange={onChange} />
        )
      )}
    </section>
  );
}

interface ComparedProps extends Omit<NationalDaysProps, 'calendars'> {
  published: PublishedDay[];
}

function Compared({ calendar, year, published, onChange }: ComparedProps) {
  const { t } = useTranslation();
  if (published.length === 0)
    return <Note tone="warning">{t('studio.structure.calendars.unpublished', { year })}</Note>;
  const { same, missing, contrary, local } = comparedWith(calendar, published, year);
  const isKnown = (calendar.knownUntil ?? '9999') >= `${year}-12-31`;
  const load = () => {
    onChange(
      t('studio.structure.calendars.loaded', { year }),
      withPublished(calendar, published, year),
    );
  };
  return (
    <>
      {missing.length === 0 && isKnown ? (
        <p>{t('studio.structure.calendars.allLoaded', { count: same.length })}</p>
      ) : (
        <>
          <p>{t('studio.structure.calendars.toLoad', { count: missing.length, year })}</p>
          <Button look="primary" className={styles.load} onClick={load}>
            {t('studio.structure.calendars.load', { year })}
          </Button>
        </>
      )}
      <Runs title={t('studio.structure.calendars.missing')} days={missing} />
      <Runs
        title={t('studio.structure.calendars.contrary')}
        days={contrary}
        action={t('studio.structure.calendars.takePublished')}
        onAct={(days) => {
          onChange(
            t('studio.structure.calendars.loaded', { year }),
            days.reduce(withDay, calendar),
          );
        }}
      />
      <Runs title={t('studio.structure.calendars.local')} days={local} />
      <Runs title={t('studio.structure.calendars.same')} days={same} folded />
    </>
  );
}

interface RunsProps {
  title: string;
  days: PublishedDay[];
  folded?: boolean;
  action?: string;
  onAct?: (days: PublishedDay[]) => void;
}

function Runs({ title, days, folded = false, action, onAct }: RunsProps) {
  const { t } = useTranslation();
  const words = useDayWords();
  if (days.length === 0) return null;
  return (
    <details open={!folded} className={styles.runs}>
      <summary>{t('studio.structure.calendars.counted', { title, count: days.length })}</summary>
      <ul>
        {runsOf(days).map((run) => (
          <li key={run.day}>
            <span className={styles.swatch} data-reason={run.isOpen ? 'made-up' : 'holiday'}>
              {t(`studio.structure.calendars.mark.${run.isOpen ? 'made-up' : 'holiday'}`)}
            </span>
            {words.days({ from: run.day, to: run.to })} {run.title}
            {onAct !== undefined && (
              <Button
                look="quiet"
                onClick={() => {
                  onAct(days.filter(({ day }) => run.day <= day && day <= run.to));
                }}
              >
                {action}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
