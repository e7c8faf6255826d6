import { useTranslation } from 'react-i18next';
import { useNumbers } from '../../ui/numbers.js';
import type { Report } from './report.js';
import styles from './came.module.css';

const MADE = ['always', 'answers', 'undone', 'told', 'places', 'duties'] as const;

/** What it rests on, how well it holds, and what nobody can know. */
export function Assumptions({ report }: { report: Report }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { records, agreeing, anonymous, events, seconds } = report;
  return (
    <section className={styles.assumptions} aria-labelledby="what-if-assumed">
      <h2 id="what-if-assumed">{t('studio.whatIf.assumed.title')}</h2>
      <p>
        {t('studio.whatIf.assumed.agreeing', {
          records: numbers.whole(records),
          agreeing: numbers.whole(agreeing),
        })}
        {agreeing < records && t('studio.whatIf.assumed.disagreeing')}
        {anonymous && t('studio.whatIf.assumed.anonymous')}
      </p>
      <ul>
        {MADE.map((one) => (
          <li key={one}>{t(`studio.whatIf.assumed.${one}`)}</li>
        ))}
      </ul>
      <p>{t('studio.whatIf.assumed.unknown')}</p>
      <p className={styles.dim}>
        {t('studio.whatIf.assumed.events', {
          events: numbers.whole(events),
          seconds: numbers.whole(Math.round(seconds * 10) / 10),
        })}
      </p>
    </section>
  );
}
