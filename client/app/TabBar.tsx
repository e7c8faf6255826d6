import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { useSession } from '../api/session.js';
import { MoreIcon, PersonIcon } from '../ui/icons.js';
import { placesOnPhone } from './places.js';
import styles from './tabs.module.css';

/** The ways to go, at the foot of a phone, in reach of the thumb; what has no room is behind the last. */
export function TabBar() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { foot, more } = placesOnPhone(useSession());
  const Last = more.length === 0 ? PersonIcon : MoreIcon;
  const within = more.some(({ to }) => pathname.startsWith(to));
  return (
    <nav aria-label={t('nav.label')} className={styles.tabs}>
      {foot.map(({ to, name, Icon }) => (
        <NavLink key={to} to={to} end={to === '/'} className={styles.tab}>
          <Icon size={24} />
          {t(`nav.${name}`)}
        </NavLink>
      ))}
      <NavLink to="/me" className={styles.tab} data-within={within || undefined}>
        <Last size={24} />
        {t(more.length === 0 ? 'nav.me' : 'nav.more')}
      </NavLink>
    </nav>
  );
}
