import { useTranslation } from 'react-i18next';
import type { HistoryEntry, StateView } from '../../api/types.js';
import { Note } from '../../ui/Note.js';
import { Values } from '../../ui/Values.js';
import { changedValues } from './changed-values.js';
import styles from './timeline.module.css';

interface CorrectionOfProps {
  entry: HistoryEntry;
  /** What counted before it. */
  before: HistoryEntry | undefined;
  /** Where the case stands. */
  state: StateView;
}

/** What an entry puts right: why, what was said and what is so, and whether the case would have gone elsewhere. */
export function CorrectionOf({ entry, before, state }: CorrectionOfProps) {
  const { t } = useTranslation();
  const { reason, elsewhere } = entry;
  const changes = changedValues(before?.values ?? [], entry.values);
  return (
    <>
      {reason !== undefined && <p>{t('correction.reason', { reason })}</p>}
      <div className={styles.values}>
        {changes.length === 0 ? (
          <Values values={entry.values} />
        ) : (
          <dl className={styles.changes}>
            {changes.map(({ name, title, before: was, after }) => (
              <div key={name}>
                <dt>{title}</dt>
                <dd>
                  <span className="visually-hidden">{t('correction.was')}</span>
                  {was === undefined ? (
                    <span className={styles.empty}>{t('correction.nothing')}</span>
                  ) : (
                    <del>{was}</del>
                  )}
                  <span aria-hidden>→</span>
                  <span className="visually-hidden">{t('correction.is')}</span>
                  {after === undefined ? (
                    <span className={styles.empty}>{t('correction.nothing')}</span>
                  ) : (
                    <ins>{after}</ins>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      {elsewhere !== undefined && (
        <Note tone="warning">
          {t('correction.elsewhere', { would: elsewhere.title, state: state.title })}
        </Note>
      )}
    </>
  );
}
