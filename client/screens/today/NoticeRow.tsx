import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAcknowledge } from '../../api/acknowledge.js';
import type { Notice } from '../../api/types.js';
import { Button } from '../../ui/Button.js';
import { StateTag } from '../../ui/StateTag.js';
import { useAnnounce } from '../../ui/Announcer.js';
import { useWhen } from '../../ui/when.js';
import styles from './today.module.css';

/** A report or a notice, with the case it is about, and the button that says it was read. */
export function NoticeRow({ notice }: { notice: Notice }) {
  const { t } = useTranslation();
  const when = useWhen();
  const announce = useAnnounce();
  const acknowledge = useAcknowledge();
  const { from } = notice;
  return (
    <div className={styles.notice}>
      <div className={styles.what}>
        <span className={styles.kind}>{t(`today.kind.${notice.kind}`)}</span>
        <Link to={`/cases/${notice.case.id}`} className={styles.title}>
          {notice.title}
        </Link>
        <span className={styles.who}>
          {notice.case.record.name} <StateTag state={notice.case.state} />
        </span>
        <span className={styles.until}>
          {from !== undefined && `${from.postTitle} ${from.name}${t('app.comma')}`}
          <span className="whole">{when.moment(notice.at)}</span>
        </span>
      </div>
      <Button
        busy={acknowledge.isPending}
        aria-label={t('today.acknowledgeWhich', { title: notice.title })}
        onClick={() => {
          acknowledge.mutate(notice.id, {
            onSuccess: () => {
              announce(t('today.acknowledged'));
            },
            onError: () => {
              announce(t('today.notAcknowledged'));
            },
          });
        }}
      >
        {t('today.acknowledge')}
      </Button>
    </div>
  );
}
