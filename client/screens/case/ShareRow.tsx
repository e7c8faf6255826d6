import { useTranslation } from 'react-i18next';
import { useEndShare } from '../../api/shares.js';
import type { RecordName, RecordShareView } from '../../api/types.js';
import { useAnnounce } from '../../ui/Announcer.js';
import { Button } from '../../ui/Button.js';
import { Failure } from '../../ui/Failure.js';
import { useWhen } from '../../ui/when.js';
import styles from './shares.module.css';

/** One share: with whom, until when, why, by whom; and its end. */
export function ShareRow({ record, share }: { record: RecordName; share: RecordShareView }) {
  const { t } = useTranslation();
  const when = useWhen();
  const announce = useAnnounce();
  const end = useEndShare(record);
  const until = when.day(share.until);
  return (
    <li data-ended={!share.isOpen || undefined}>
      <strong>{share.with}</strong>
      <span>{t(share.isOpen ? 'access.shares.until' : 'access.shares.ended', { day: until })}</span>
      <span className={styles.why}>{share.reason}</span>
      <small>
        {share.by}
        {t('app.comma')}
        {when.day(share.at)}
      </small>
      {share.mayEnd && (
        <Button
          look="quiet"
          className={styles.end}
          busy={end.isPending}
          aria-label={t('access.shares.endWhich', { with: share.with })}
          onClick={() => {
            end.mutate(share.id, {
              onSuccess: () => {
                announce(t('access.shares.endedSaid'));
              },
            });
          }}
        >
          {t('access.shares.end')}
        </Button>
      )}
      {end.error !== null && <Failure error={end.error} />}
    </li>
  );
}
