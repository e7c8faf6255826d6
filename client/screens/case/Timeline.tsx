import { useTranslation } from 'react-i18next';
import type { CaseView, HistoryEntry } from '../../api/types.js';
import { TimelineEntry } from './TimelineEntry.js';
import styles from './timeline.module.css';

/** What happened, the latest first. */
export function Timeline({ view: { case: kase, history } }: { view: CaseView }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="history" className={styles.section}>
      <h2 id="history">{t('case.history')}</h2>
      <ol className={styles.timeline} reversed>
        {history.toReversed().map((entry) => (
          <TimelineEntry
            key={entry.sequence}
            entry={entry}
            caseId={kase.id}
            standing={kase.state}
            before={countedBefore(history, entry)}
          />
        ))}
      </ol>
    </section>
  );
}

/** What counted before an entry put it right: the one before it of the same, or what was sent. */
function countedBefore(
  history: readonly HistoryEntry[],
  { sequence, corrects }: HistoryEntry,
): HistoryEntry | undefined {
  if (corrects === undefined) return undefined;
  return history.findLast(
    (one) => one.sequence < sequence && (one.corrects ?? one.sequence) === corrects,
  );
}
