import { useTranslation } from 'react-i18next';
import type { Holder } from '../api/types.js';
import { useHolderNames } from './holder-names.js';
import styles from './record.module.css';

/** Who has it: the post, its unit, and whoever holds it or stands in; a vacancy is said. */
export function HolderName({ holder }: { holder: Holder }) {
  const { t } = useTranslation();
  const names = useHolderNames();
  return (
    <span className={styles.record}>
      <span className={styles.name}>
        {holder.roleTitle}{' '}
        {holder.people.length === 0 ? (
          <em className={styles.vacant}>{t('holder.vacant')}</em>
        ) : (
          names(holder)
        )}
      </span>
      <span className={styles.unit}>{holder.unitTitle}</span>
    </span>
  );
}
