import { useTranslation } from 'react-i18next';
import { useLedgers } from '../../api/ledgers.js';
import { LedgerOffers } from '../../ui/LedgerOffers.js';
import styles from './overdue.module.css';

/** The standing lists of work, such as of what was late. They come second: without them nothing is amiss here. */
export function LateLedgers() {
  const { t } = useTranslation();
  const { data } = useLedgers();
  const ledgers = data?.ledgers.filter((ledger) => ledger.of === 'tasks') ?? [];
  if (ledgers.length === 0) return null;
  return (
    <section className={styles.ledgers} aria-labelledby="late-ledgers">
      <h2 id="late-ledgers">{t('overdue.ledgers')}</h2>
      <LedgerOffers ledgers={ledgers} />
    </section>
  );
}
