import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../api/types.js';
import { TimelineEntry } from './TimelineEntry.js';
import styles from './timeline.module.css';

/** What happened, the latest first. */
export function Timeline({ history }: { history: HistoryEntry[] }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="history" className={styles.section}>
      <h2 id="history">{t('case.history')}</h2>
      <ol className={styles.timeline} reversed>
        {history.toReversed().map((entry) => (
          <TimelineEntry key={entry.sequence} entry={entry} />
        ))}
      </ol>
    </section>
  );
}
