import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { Page } from '../../ui/Page.js';
import styles from './people.module.css';

const TABS = [
  ['/people', 'people'],
  ['/people/posts', 'posts'],
  ['/people/events', 'events'],
] as const;

/** What the three screens about people have over them. */
export function PeoplePage({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Page title={t('people.title')} lead={t('people.lead')} width="wide">
      <nav aria-label={t('people.tabs')} className={styles.tabs}>
        {TABS.map(([to, name]) => (
          <NavLink key={to} to={to} end className={styles.tab}>
            {t(`people.${name}`)}
          </NavLink>
        ))}
      </nav>
      {children}
    </Page>
  );
}
