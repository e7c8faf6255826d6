import { Link } from 'react-router';
import type { LedgerOffer } from '../api/types.js';
import { ForwardIcon } from './icons.js';
import { useNumbers } from './numbers.js';
import styles from './ledger-offers.module.css';

/** Ledgers, a line each: of what, how many. */
export function LedgerOffers({ ledgers }: { ledgers: LedgerOffer[] }) {
  const numbers = useNumbers();
  return (
    <ul className={styles.list}>
      {ledgers.map(({ id, title, description, count }) => (
        <li key={id}>
          <Link to={`/ledgers/${id}`} className={styles.row}>
            <span className={styles.what}>
              <span className={styles.title}>{title}</span>
              {description !== undefined && <small>{description}</small>}
            </span>
            <strong className={styles.count} data-none={count === 0 || undefined}>
              {numbers.whole(count)}
            </strong>
            <ForwardIcon size={20} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
