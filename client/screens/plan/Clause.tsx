import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ClauseView } from '../../api/types.js';
import { Elements } from './Elements.js';
import { RunningCases } from './RunningCases.js';
import { Stories } from './Stories.js';
import styles from './plan.module.css';

/** One clause: what it asks for, and what makes it happen, or why nothing does. */
export function Clause({ clause, here }: { clause: ClauseView; here: boolean }) {
  const { t } = useTranslation();
  const { id, heading, summary, place, normative, waived, remains } = clause;
  const { elements = [], cases = [], scenarios = [] } = clause;
  return (
    <article
      id={`clause-${id}`}
      tabIndex={-1}
      className={styles.clause}
      data-here={here || undefined}
      aria-labelledby={`clause-${id}-heading`}
    >
      <header className={styles.head}>
        <Link to={`/plan/${id}`} className={styles.id}>
          {id}
        </Link>
        <h2 id={`clause-${id}-heading`}>{heading}</h2>
      </header>
      <p className={styles.summary}>{summary}</p>
      {place !== undefined && <p className={styles.place}>{place}</p>}
      {cases.length > 0 && <RunningCases cases={cases} />}
      {elements.length > 0 && <Elements elements={elements} open={here} />}
      {scenarios.length > 0 && <Stories stories={scenarios} open={here} />}
      {remains !== undefined && (
        <p className={styles.waived}>
          <strong>{t('plan.remains')}</strong>
          {remains}
        </p>
      )}
      {waived !== undefined && (
        <p className={styles.waived}>
          <strong>{t('plan.waived')}</strong>
          {waived}
        </p>
      )}
      {normative && waived === undefined && elements.length === 0 && (
        <p className={styles.waived}>{t('plan.uncovered')}</p>
      )}
    </article>
  );
}
