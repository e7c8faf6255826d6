import { useTranslation } from 'react-i18next';
import type { ClauseView } from '../api/types.js';
import styles from './clause.module.css';

/** What a clause says and where it stands. */
export function ClauseText({ clause }: { clause: ClauseView }) {
  const { t } = useTranslation();
  const source = [clause.sourceTitle, clause.place].filter(Boolean).join(t('app.comma'));
  return (
    <div className={styles.clause}>
      <h3 className={styles.heading}>{clause.heading}</h3>
      <p className={styles.summary}>{clause.summary}</p>
      {source !== '' && <p className={styles.source}>{source}</p>}
    </div>
  );
}
