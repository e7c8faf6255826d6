import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.js';
import styles from './bar.module.css';

interface FormBarProps {
  word: string;
  sending: boolean;
  waiting: boolean;
  savedAt: string | false | undefined;
}

/** The foot of a form: whether it is kept, and the one button that sends it. */
export function FormBar({ word, sending, waiting, savedAt }: FormBarProps) {
  const { t, i18n } = useTranslation();
  const clock = new Intl.DateTimeFormat(i18n.language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (
    <div className={styles.bar} data-bar>
      <span className={styles.kept} role="status">
        {savedAt === false && t('form.notKept')}
        {typeof savedAt === 'string' && t('form.kept', { time: clock.format(Date.parse(savedAt)) })}
      </span>
      {!waiting && (
        <Button type="submit" look="primary" busy={sending}>
          {sending ? t('form.sending') : word}
        </Button>
      )}
    </div>
  );
}
