import { useTranslation } from 'react-i18next';
import type { Notice } from '../../api/types.js';
import { NoticeRow } from './NoticeRow.js';
import styles from './today.module.css';

/** What I was told and have not acknowledged. */
export function Notices({ notices }: { notices: Notice[] }) {
  const { t } = useTranslation();
  if (notices.length === 0) return null;
  return (
    <section className={styles.group} aria-labelledby="notices">
      <h2 id="notices" className={styles.heading}>
        {t('today.notices')}
        <span className="numbers">{notices.length}</span>
      </h2>
      <ul className={styles.rows}>
        {notices.map((notice) => (
          <li key={notice.id}>
            <NoticeRow notice={notice} />
          </li>
        ))}
      </ul>
    </section>
  );
}
