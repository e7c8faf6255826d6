import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useSession } from '../api/session.js';
import { PersonIcon } from '../ui/icons.js';
import { placesOf } from './places.js';
import styles from './tabs.module.css';

/** The ways to go, at the foot of a phone, in reach of the thumb. */
export function TabBar() {
  const { t } = useTranslation();
  const session = useSession();
  return (
    <nav aria-label={t('nav.label')} className={styles.tabs}>
      {placesOf(session)
        .slice(0, 4)
        .map(({ to, name, Icon }) => (
          <NavLink key={to} to={to} end={to === '/'} className={styles.tab}>
            <Icon size={24} />
            {t(`nav.${name}`)}
          </NavLink>
        ))}
      <NavLink to="/me" className={styles.tab}>
        <PersonIcon size={24} />
        {t('nav.me')}
      </NavLink>
    </nav>
  );
}
