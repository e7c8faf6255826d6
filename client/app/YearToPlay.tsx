import { useTranslation } from 'react-i18next';
import { useDemonstration, usePlayYear } from '../api/demonstration.js';
import { Refused } from '../api/refused.js';
import type { PlayedYearView } from '../api/types.js';
import { Button } from '../ui/Button.js';
import { Note } from '../ui/Note.js';
import { useWhen } from '../ui/when.js';
import { useWords } from '../ui/words.js';
import styles from './year.module.css';

/** Lets the demonstration live through twelve months: what that means, how far it is. */
export function YearToPlay() {
  const { t } = useTranslation();
  const words = useWords();
  const { data, isError } = useDemonstration();
  const play = usePlayYear();
  const year = data?.year;
  const running = year?.state === 'running';
  return (
    <section className={styles.year} aria-labelledby="year-to-play">
      <h3 id="year-to-play">{t('year.title')}</h3>
      {running ? <Progress year={year} silent={isError} /> : <p>{t('year.what')}</p>}
      {play.error !== null && !running && (
        <Note tone="danger" role="alert">
          {play.error instanceof Refused ? words(play.error.problem.message) : t('trouble.offline')}
        </Note>
      )}
      {year?.state === 'failed' && (
        <Note tone="danger" role="alert">
          {t('year.failed', { share: percent(year) })}
        </Note>
      )}
      {!running && (
        <Button
          busy={play.isPending}
          onClick={() => {
            play.mutate();
          }}
        >
          {year === undefined ? t('year.play') : t('year.again')}
        </Button>
      )}
    </section>
  );
}

function Progress({ year, silent }: { year: PlayedYearView; silent: boolean }) {
  const { t } = useTranslation();
  const when = useWhen();
  const done = t('year.share', { share: percent(year) });
  return (
    <>
      <p role="status">{t('year.running', { day: when.day(year.until) })}</p>
      <div className={styles.progress}>
        <progress value={year.share} max={1} aria-label={t('year.title')}>
          {done}
        </progress>
        <span className="numbers">{done}</span>
      </div>
      {silent && <Note tone="warning">{t('year.silent')}</Note>}
    </>
  );
}

function percent({ share }: PlayedYearView): number {
  return Math.floor(share * 100);
}
