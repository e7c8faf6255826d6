import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useSession } from '../api/session.js';
import { InboxBell } from '../ui/InboxBell.js';
import { PersonCard } from '../ui/PersonCard.js';
import { placesOf } from './places.js';
import styles from './side.module.css';

/** The ways to go, on a desk. */
export function SideNav() {
  const { t } = useTranslation();
  const session = useSession();
  return (
    <header className={styles.side}>
      <div className={styles.brand}>
        <strong>{t('app.name')}</strong>
        <InboxBell />
        <span>{session.pack.title}</span>
      </div>
      <nav aria-label={t('nav.label')} className={styles.places}>
        {placesOf(session).map(({ to, name, Icon }) => (
          <NavLink key={to} to={to} end={to === '/'} className={styles.place}>
            <Icon size={22} />
            {t(`nav.${name}`)}
          </NavLink>
        ))}
      </nav>
      <div className={styles.foot}>
        <PersonCard />
      </div>
    </header>
  );
}
