import { useTranslation } from 'react-i18next';
import type { MessageStep } from '../../api/messages.js';
import type { DeadMessage } from '../../api/types.js';
import { Button } from '../../ui/Button.js';
import { useWhen } from '../../ui/when.js';
import styles from './messages.module.css';

interface DeadMessagesProps {
  dead: DeadMessage[];
  busy: boolean;
  onTake: (wanted: MessageStep) => void;
}

/** What was given up, why, and the way to send it again. */
export function DeadMessages({ dead, busy, onTake }: DeadMessagesProps) {
  const { t } = useTranslation();
  const when = useWhen();
  const why = useFailureWords();
  return (
    <section className={styles.section} aria-labelledby="dead">
      <h2 id="dead">{t('messages.dead')}</h2>
      <p className={styles.dim}>
        {t(dead.length === 0 ? 'messages.noDead' : 'messages.deadAdvice')}
      </p>
      {dead.length > 0 && (
        <ul className={styles.rows}>
          {dead.map(({ id, channel, recipient, attempts, at, failure }) => (
            <li key={id} className={styles.row}>
              <div>
                <strong>{recipient}</strong>
                <p>
                  {t(`messages.channel.${channel}`)}
                  {t('app.comma')}
                  {why(failure)}
                </p>
                <p className={styles.dim}>
                  {when.moment(at)}
                  {t('app.comma')}
                  {t('messages.attempts', { count: attempts })}
                </p>
              </div>
              <Button
                busy={busy}
                onClick={() => {
                  onTake({ step: 'again', message: id });
                }}
              >
                {t('messages.again')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const KNOWN = [
  'smtp-550',
  'address-not-allowed',
  'robot-unreadable',
  'timeout',
  'unreachable',
  'mail-not-set-up',
  'eauth',
  'etls',
] as const;

function useFailureWords(): (code: string) => string {
  const { t } = useTranslation();
  return (code) => {
    const known = KNOWN.find((one) => one === code);
    return known === undefined
      ? t('messages.failure.other', { code })
      : t(`messages.failure.${known}`);
  };
}
