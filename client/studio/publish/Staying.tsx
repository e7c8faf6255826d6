import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DraftEffect } from '../../api/types.js';
import { Note } from '../../ui/Note.js';
import { useWords } from '../../ui/words.js';
import { TickField } from '../fields/TickField.js';
import type { Plan } from './plan.js';
import styles from './publish.module.css';

interface StayingProps {
  effect: DraftEffect;
  plan: Plan;
  onPlan: ((plan: Plan) => void) | undefined;
}

/** Cases that cannot be moved, and why; nothing is published over them unless somebody lets them stay. */
export function Staying({ effect: { staying }, plan, onPlan }: StayingProps) {
  const { t } = useTranslation();
  const words = useWords();
  const count = staying.reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return null;
  return (
    <Note tone="warning" title={t('studio.publish.effect.cannot', { count })}>
      <ul className={styles.list}>
        {staying.map(
          ({ process, processTitle, state, stateTitle, version, reason, cases, ...one }) => (
            <li key={`${process} ${state} ${version} ${reason.en}`}>
              {t('studio.publish.effect.because', {
                ...{ process: processTitle, state: stateTitle, count: one.count },
                reason: words(reason),
              })}
              {cases.map(({ id, headline }) => (
                <span key={id}>
                  {' '}
                  <Link to={`/cases/${id}`}>{headline}</Link>
                </span>
              ))}
            </li>
          ),
        )}
      </ul>
      {onPlan === undefined ? (
        plan.unmovable === 'stay' && <p>{t('studio.publish.effect.letStay')}</p>
      ) : (
        <TickField
          label={t('studio.publish.effect.letStay')}
          value={plan.unmovable === 'stay'}
          onChange={(stay) => {
            onPlan({ ...plan, unmovable: stay ? 'stay' : 'refuse' });
          }}
        />
      )}
    </Note>
  );
}
