import { useTranslation } from 'react-i18next';
import { LockIcon } from './icons.js';
import styles from './withheld.module.css';

/** In the place of a value that one does not read. */
export function Withheld() {
  const { t } = useTranslation();
  return (
    <span className={styles.withheld}>
      <LockIcon size={16} />
      {t('access.hidden')}
    </span>
  );
}
