import { useTranslation } from 'react-i18next';
import { CheckIcon, WarningIcon } from '../../ui/icons.js';
import styles from './met.module.css';

/** Whether the target is met: a word, a sign and a colour, any one of which is enough. */
export function MetTag({ met }: { met: boolean | null }) {
  const { t } = useTranslation();
  if (met === null) return null;
  return (
    <span className={styles.met} data-tone={met ? 'success' : 'danger'}>
      {met ? <CheckIcon size={18} /> : <WarningIcon size={18} />}
      {t(met ? 'indicators.met' : 'indicators.missed')}
    </span>
  );
}
