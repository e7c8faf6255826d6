import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RollCallReceipt } from '../../api/types.js';
import { StateTag } from '../../ui/StateTag.js';
import card from '../../ui/card.module.css';
import styles from './receipt.module.css';

/** What came of each line that was told. */
export function RollCallOutcomes({ receipt }: { receipt: RollCallReceipt }) {
  const { t } = useTranslation();
  return (
    <section
      className={`${card.card ?? ''} ${card.padded ?? ''} ${styles.part ?? ''}`}
      aria-labelledby="outcomes"
    >
      <h2 id="outcomes">{t('receipt.linesTold', { count: receipt.told })}</h2>
      <ul className={styles.outcomes}>
        {receipt.lines.map(({ record, outcome, case: about }) => (
          <li key={record.id}>
            {about === undefined ? (
              <span>{record.name}</span>
            ) : (
              <Link to={`/cases/${about.id}`}>{record.name}</Link>
            )}
            <span className={styles.outcome}>{t(`receipt.outcome.${outcome}`)}</span>
            {about !== undefined && <StateTag state={about.state} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
