import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useInboxUnread } from '../api/inbox.js';
import { BellIcon } from './icons.js';
import styles from './bell.module.css';

const MOST = 99;

/** The way to the inbox, with how much in it is unread. */
export function InboxBell() {
  const { t } = useTranslation();
  const count = useInboxUnread().data?.unread ?? 0;
  return (
    <Link
      to="/inbox"
      className={styles.bell}
      aria-label={count === 0 ? t('inbox.title') : t('inbox.bell', { count })}
    >
      <BellIcon size={24} />
      {count > 0 && (
        <span aria-hidden="true" className={styles.count}>
          {count > MOST ? `${MOST}+` : count}
        </span>
      )}
    </Link>
  );
}
