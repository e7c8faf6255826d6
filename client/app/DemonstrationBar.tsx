import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSetClock } from '../api/clock.js';
import { useDemonstration, useFreshAfterYear } from '../api/demonstration.js';
import { useNow } from '../ui/now.js';
import { useWhen } from '../ui/when.js';
import styles from './demonstration.module.css';

const ClockSheet = lazy(() => import('./ClockSheet.js'));
const DAY = 86_400_000;

/** In a demonstration: what time the server has, and the way to put it forward. */
export function DemonstrationBar() {
  const { t } = useTranslation();
  const { now } = useNow();
  const when = useWhen();
  const setClock = useSetClock();
  const year = useDemonstration().data?.year;
  useFreshAfterYear(year);
  const [choosing, setChoosing] = useState(false);
  return (
    <aside className={styles.bar} aria-label={t('clock.demonstration')}>
      <span className={styles.time}>
        <span className={styles.word}>{t('clock.demonstration')}</span>
        <time className="numbers" dateTime={new Date(now).toISOString()}>
          {when.moment(new Date(now).toISOString())}
        </time>
      </span>
      {year?.state !== 'running' && (
        <button
          type="button"
          className={styles.step}
          disabled={setClock.isPending}
          onClick={() => {
            setClock.mutate(new Date(now + DAY));
          }}
        >
          {t('clock.plusDay')}
        </button>
      )}
      <button
        type="button"
        className={styles.step}
        onClick={() => {
          setChoosing(true);
        }}
      >
        {year?.state === 'running'
          ? t('year.short', { share: Math.floor(year.share * 100) })
          : t('clock.choose')}
      </button>
      {choosing && (
        <Suspense fallback={null}>
          <ClockSheet
            onClose={() => {
              setChoosing(false);
            }}
          />
        </Suspense>
      )}
    </aside>
  );
}
