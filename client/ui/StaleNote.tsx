import { useTranslation } from 'react-i18next';
import { Button } from './Button.js';
import { OfflineIcon } from './icons.js';
import styles from './note.module.css';

/** Says that what is shown is what was read at `at` (this device's clock), because the server cannot be reached. */
export function StaleNote({ at, onRetry }: { at: number; onRetry: () => void }) {
  const { t, i18n } = useTranslation();
  const time = new Intl.DateTimeFormat(i18n.language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (
    <div className={styles.note} data-tone="warning" role="status">
      <OfflineIcon size={20} />
      <span>{t('app.stale', { time: time.format(at) })}</span>
      <Button look="quiet" onClick={onRetry}>
        {t('app.retry')}
      </Button>
    </div>
  );
}
