import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Explanation } from '../../../engine/explain/explanation.js';
import { Blank } from '../../ui/Blank.js';
import { Page } from '../../ui/Page.js';
import { LinesSkeleton } from '../../ui/Skeleton.js';
import { useBench } from '../bench/bench-context.js';
import { ClauseList } from './ClauseList.js';
import { Implementation } from './Implementation.js';
import { usePicked } from './use-picked.js';
import styles from './plan.module.css';

/** The clauses of the policy, and beside them what implements each in this draft. */
export default function StudioPlan() {
  const { t } = useTranslation();
  const explanation = useExplanation();
  const picked = usePicked();
  if (explanation === 'waiting')
    return (
      <Page title={t('studio.tab.plan')} width="wide">
        <LinesSkeleton lines={12} />
      </Page>
    );
  if (explanation === undefined)
    return (
      <Page title={t('studio.tab.plan')} width="wide">
        <Blank title={t('studio.plan.broken')}>{t('studio.plan.brokenAdvice')}</Blank>
      </Page>
    );
  const { clauses, assumptions } = explanation;
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
      <div className={styles.sides}>
        <ClauseList clauses={clauses} picked={clause?.id} />
        {clause !== undefined && (
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

/** The draft in words, anew after each check. */
function useExplanation(): Explanation | undefined | 'waiting' {
  const { i18n } = useTranslation();
  const { checker, findings } = useBench();
  const [explanation, setExplanation] = useState<Explanation | undefined | 'waiting'>('waiting');
  const language = i18n.language === 'en' ? 'en' : 'zh';
  useEffect(() => {
    if (!findings.isRead) return undefined;
    let isWanted = true;
    void checker.explain(language).then((found) => {
      if (isWanted) setExplanation(found);
    });
    return () => {
      isWanted = false;
    };
  }, [checker, findings, language]);
  return explanation;
}
