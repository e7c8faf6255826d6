import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { usePolicy } from '../../api/policy.js';
import { Answered } from '../../ui/Answered.js';
import { Page } from '../../ui/Page.js';
import { LinesSkeleton } from '../../ui/Skeleton.js';
import input from '../../ui/input.module.css';
import { Clauses } from './Clauses.js';
import { Sources } from './Sources.js';
import styles from './plan.module.css';

/** The plan: every clause, and what makes it happen here. */
export default function Plan() {
  const { t } = useTranslation();
  const { clause } = useParams();
  const query = usePolicy();
  const [typed, setTyped] = useState('');
  return (
    <Page
      title={t('plan.title')}
      windowTitle={clause === undefined ? t('plan.title') : t('because.clause', { clause })}
      lead={query.data?.title}
    >
      <Answered query={query} skeleton={<LinesSkeleton lines={12} />}>
        {(plan) => (
          <>
            <Sources sources={plan.sources} />
            <input
              type="search"
              className={`${input.input ?? ''} ${styles.search ?? ''}`}
              aria-label={t('plan.search')}
              placeholder={t('plan.search')}
              value={typed}
              onChange={({ target }) => {
                setTyped(target.value);
              }}
            />
            <Clauses clauses={plan.clauses} wanted={typed.trim()} at={clause} />
          </>
        )}
      </Answered>
    </Page>
  );
}
