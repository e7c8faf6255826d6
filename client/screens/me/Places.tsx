import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Place } from '../../app/places.js';
import { ForwardIcon } from '../../ui/icons.js';
import styles from './me.module.css';

/** More places to go to. */
export function Places({ places }: { places: Place[] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.places}>
      {places.map(({ to, name, Icon }) => (
        <li key={to}>
          <Link to={to} className={styles.place}>
            <Icon size={24} />
            <span>{t(`nav.${name}`)}</span>
            <ForwardIcon size={20} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
