import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseSheet } from './ClauseSheet.js';
import styles from './because.module.css';

/** The clauses something rests on. A tap opens the clause beside the page; the address leads to the plan. */
export function Because({ cites }: { cites: string[] | undefined }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string>();
  if (cites === undefined || cites.length === 0) return null;
  return (
    <span className={styles.because}>
      <span className={styles.word}>{t('because.label')}</span>
      {cites.map((clause) => (
        <a
          key={clause}
          href={`/plan/${clause}`}
          className={styles.clause}
          aria-label={t('because.clause', { clause })}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            setOpen(clause);
          }}
        >
          {clause}
        </a>
      ))}
      {open !== undefined && (
        <ClauseSheet
          clause={open}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      )}
    </span>
  );
}
