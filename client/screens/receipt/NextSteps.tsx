import { useTranslation } from 'react-i18next';
import type { NextStep } from '../../api/types.js';
import { HolderName } from '../../ui/HolderName.js';
import { useWhen } from '../../ui/when.js';
import card from '../../ui/card.module.css';
import styles from './receipt.module.css';

/** Who has it now, for what, until when; or that nobody need do anything more. */
export function NextSteps({ steps, final }: { steps: NextStep[]; final: boolean }) {
  const { t } = useTranslation();
  const when = useWhen();
  return (
    <section
      className={`${card.card ?? ''} ${card.padded ?? ''} ${styles.part ?? ''}`}
      aria-labelledby="next"
    >
      <h2 id="next">{t('receipt.next')}</h2>
      {steps.length === 0 && <p>{t(final ? 'receipt.ended' : 'receipt.nobody')}</p>}
      <ul className={styles.steps}>
        {steps.map(({ title, holder, dueAt }) => (
          <li key={`${title} ${holder.role}`}>
            <HolderName holder={holder} />
            <span className={styles.step}>{title}</span>
            {dueAt !== undefined && (
              <span className={styles.until}>{t('due.until', { moment: when.moment(dueAt) })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
