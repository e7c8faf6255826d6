import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Assumption } from '../../../engine/explain/explanation.js';
import { Blank } from '../../ui/Blank.js';
import card from '../../ui/card.module.css';
import { placeOfElement } from '../bench/place-of.js';
import styles from './plan.module.css';

/** All that was decided where the policy is silent, each as the way to where it is changed. */
export function Assumptions({ assumptions }: { assumptions: Assumption[] }) {
  const { t } = useTranslation();
  const { draft = '' } = useParams();
  return (
    <section
      className={`${card.card ?? ''} ${card.padded ?? ''} ${styles.side ?? ''}`}
      aria-labelledby="assumptions"
    >
      <header className={styles.sideHead}>
        <h2 id="assumptions">{t('studio.plan.assumptions')}</h2>
        <Link to="?">{t('studio.plan.backToClauses')}</Link>
      </header>
      <p>{t('studio.plan.assumptionsLead')}</p>
      {assumptions.length === 0 && (
        <Blank title={t('studio.plan.noAssumptions')}>{t('studio.plan.noAssumptionsAdvice')}</Blank>
      )}
      <ul className={styles.elements}>
        {assumptions.map(({ pointer, title, text, clauses }) => (
          <li key={pointer}>
            <p>{text}</p>
            <small>
              <Link to={`/studio/${draft}/${placeOfElement(pointer)}`}>{title}</Link>
              {clauses.length > 0 &&
                ` · ${t('studio.plan.ofClause', { clauses: clauses.join(t('studio.structure.listed')) })}`}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
