import { Link } from 'react-router';
import type { RollCallOffer } from '../../api/types.js';
import { ForwardIcon, ListIcon } from '../../ui/icons.js';
import styles from './entries.module.css';

/** Lists that can be told in two taps: the main thing of the day for whom it is the only one. */
export function QuickEntries({ offers, main }: { offers: RollCallOffer[]; main: boolean }) {
  if (offers.length === 0) return null;
  return (
    <ul className={styles.entries}>
      {offers.map(({ signal, title, unit, unitTitle }) => (
        <li key={`${signal}/${unit}`}>
          <Link
            to={`/roll-calls/${signal}?unit=${encodeURIComponent(unit)}`}
            className={styles.entry}
            data-look={main ? 'main' : 'plain'}
          >
            <ListIcon />
            <span className={styles.words}>
              <strong>{title}</strong>
              <small>{unitTitle}</small>
            </span>
            <ForwardIcon size={20} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
