import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BackIcon } from './icons.js';
import styles from './back.module.css';

/** The way up, for those who came by a link as for those who came by tapping. */
export function BackLink({ to, children }: { to: string; children?: string }) {
  const { t } = useTranslation();
  return (
    <Link to={to} className={styles.back}>
      <BackIcon size={20} />
      {children ?? t('today.title')}
    </Link>
  );
}
