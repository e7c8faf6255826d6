import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClauseView } from '../../api/types.js';
import { Blank } from '../../ui/Blank.js';
import { Clause } from './Clause.js';
import styles from './plan.module.css';

interface ClausesProps {
  clauses: ClauseView[];
  /** Text to be found in them. */
  wanted: string;
  /** The clause that was come for. */
  at: string | undefined;
}

/** The clauses in the order of the paper. */
export function Clauses({ clauses, wanted, at }: ClausesProps) {
  const { t } = useTranslation();
  useEffect(() => {
    if (at === undefined) return;
    const place = document.getElementById(`clause-${at}`);
    place?.scrollIntoView({ block: 'start' });
    place?.focus({ preventScroll: true });
  }, [at]);
  const found = clauses.filter(({ id, heading, summary }) =>
    `${id} ${heading} ${summary}`.toLowerCase().includes(wanted.toLowerCase()),
  );
  if (found.length === 0)
    return <Blank title={t('plan.notFound')}>{t('plan.notFoundAdvice')}</Blank>;
  return (
    <ol className={styles.clauses}>
      {found.map((clause) => (
        <li key={clause.id}>
          <Clause clause={clause} here={clause.id === at} />
        </li>
      ))}
    </ol>
  );
}
