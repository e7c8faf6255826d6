import { useTranslation } from 'react-i18next';
import { useOutbox } from './Outbox.js';
import { Button } from '../ui/Button.js';
import { Note } from '../ui/Note.js';

/** Says that what was sent waits for the network, and lets its author take it back. */
export function WaitingNote({ subject }: { subject: string }) {
  const { t } = useTranslation();
  const { kept, retry, takeBack } = useOutbox();
  return (
    <Note tone="notice" role="status" title={t('outbox.waiting')}>
      <span>{kept ? t('outbox.advice') : t('outbox.notKept')}</span>
      <span>
        <Button look="quiet" onClick={retry}>
          {t('outbox.sendNow')}
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            takeBack(subject);
          }}
        >
          {t('outbox.takeBack')}
        </Button>
      </span>
    </Note>
  );
}
