import { useTranslation } from 'react-i18next';
import type { Both } from '../../../engine/replay/what-if/result.js';
import { byHowMany } from './sums.js';
import styles from './change.module.css';

/** By how many there are more or fewer, with its sign. */
export function Change({ both }: { both: Both }) {
  const { t } = useTranslation();
  const by = byHowMany(both);
  if (by === 0) return <span className={styles.same}>{t('studio.whatIf.same')}</span>;
  return (
    <span className={styles.change} data-tone={by > 0 ? 'warning' : 'success'}>
      {t(by > 0 ? 'studio.whatIf.more' : 'studio.whatIf.fewer', { count: Math.abs(by) })}
    </span>
  );
}
