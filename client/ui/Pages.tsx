import { useTranslation } from 'react-i18next';
import { Button } from './Button.js';
import styles from './pages.module.css';

interface PagesProps {
  offset: number;
  limit: number;
  total: number;
  onGo: (offset: number) => void;
}

/** Where in the list one is, and the pages beside it. */
export function Pages({ offset, limit, total, onGo }: PagesProps) {
  const { t } = useTranslation();
  if (total <= limit) return null;
  const last = Math.min(offset + limit, total);
  return (
    <nav className={styles.pages} aria-label={t('pages.label')}>
      <Button disabled={offset === 0} onClick={() => onGo(Math.max(0, offset - limit))}>
        {t('pages.previous')}
      </Button>
      <span className="numbers">{t('pages.range', { first: offset + 1, last, total })}</span>
      <Button disabled={last >= total} onClick={() => onGo(offset + limit)}>
        {t('pages.next')}
      </Button>
    </nav>
  );
}
