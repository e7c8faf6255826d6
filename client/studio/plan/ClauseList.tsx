import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ClauseCoverage } from '../../../engine/explain/explanation.js';
import styles from './plan.module.css';

/** The clauses in the policy's order; what nothing implements is marked. */
export function ClauseList({
  clauses,
  picked,
}: {
  clauses: ClauseCoverage[];
  picked: string | undefined;
}) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('studio.plan.list')}>
      <ul className={styles.list}>
        {clauses.map((clause) => (
          <li key={clause.id}>
            <Link
              to={`?clause=${encodeURIComponent(clause.id)}`}
              className={styles.clause}
              aria-current={clause.id === picked ? 'true' : undefined}
              preventScrollReset
            >
              <span className={styles.id}>{clause.id}</span>
              <span>{clause.heading}</span>
              <Standing clause={clause} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Standing({ clause }: { clause: ClauseCoverage }) {
  const { t } = useTranslation();
  const { normative, waived, elements } = clause;
  if (elements.length > 0)
    return (
      <span className={styles.count}>{t('studio.plan.elements', { count: elements.length })}</span>
    );
  if (waived !== undefined) return <span className={styles.count}>{t('studio.plan.waived')}</span>;
  if (!normative) return null;
  return (
    <span className={styles.count} data-tone="danger">
      {t('studio.plan.nothing')}
    </span>
  );
}
