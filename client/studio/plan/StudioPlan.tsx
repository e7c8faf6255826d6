import { useTranslation } from 'react-i18next';
import type { Explanation } from '../../../engine/explain/explanation.js';
import { Note } from '../../ui/Note.js';
import { Page } from '../../ui/Page.js';
import { useSearchParams, Link } from 'react-router';
import { AddClause } from './AddClause.js';
import { Assumptions } from './Assumptions.js';
import { ClauseList } from './ClauseList.js';
import { Implementation } from './Implementation.js';
import { useExplanation } from './use-explanation.js';
import { usePlan } from './use-plan.js';
import { usePicked } from './use-picked.js';
import styles from './plan.module.css';

/** The clauses of the policy, and beside them what implements each in this draft. */
export default function StudioPlan() {
  const { t } = useTranslation();
  const explanation = useExplanation();
  const picked = usePicked();
  const [params] = useSearchParams();
  const { clauses, assumptions } = usePlan(explanation);
  const isAssuming = params.get('show') === 'assumptions';
  const open = clauses.filter(isOpen).length;
  const clause = clauses.find(({ id }) => id === picked.id) ?? clauses[0];
  return (
    <Page
      title={t('studio.tab.plan')}
      width="wide"
      lead={t('studio.plan.lead', {
        clauses: t('studio.plan.clauses', { count: clauses.length }),
        open: t('studio.plan.open', { count: open }),
        assumptions: t('studio.plan.assumed', { count: assumptions.length }),
      })}
    >
      {explanation === undefined && (
        <Note tone="warning" title={t('studio.plan.broken')}>
          {t('studio.plan.brokenAdvice')}
        </Note>
      )}
      {assumptions.length > 0 && !isAssuming && (
        <p className={styles.more}>
          <Link to="?show=assumptions">
            {t('studio.plan.showAssumptions', { count: assumptions.length })}
          </Link>
        </p>
      )}
      <div className={styles.sides}>
        <div className={styles.left}>
          <ClauseList clauses={clauses} picked={isAssuming ? undefined : clause?.id} />
          <AddClause />
        </div>
        {isAssuming && <Assumptions assumptions={assumptions} />}
        {!isAssuming && clause !== undefined && (
          <Implementation
            key={clause.id}
            clause={clause}
            assumptions={assumptions.filter((one) => one.clauses.includes(clause.id))}
          />
        )}
      </div>
    </Page>
  );
}

/** A clause that asks for something, which nothing does and nobody has waived. */
function isOpen({ normative, waived, elements }: Explanation['clauses'][number]): boolean {
  return normative && waived === undefined && elements.length === 0;
}
