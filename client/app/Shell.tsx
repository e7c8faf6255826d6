import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { useSession } from '../api/session.js';
import { RowsSkeleton } from '../ui/Skeleton.js';
import { DemonstrationBar } from './DemonstrationBar.js';
import { fetchAhead } from './fetch-ahead.js';
import { FaultBoundary } from './FaultBoundary.js';
import { SideNav } from './SideNav.js';
import { TabBar } from './TabBar.js';
import styles from './shell.module.css';

/** What surrounds every screen: ways to go at the foot of a phone, at the side of a desk. */
export function Shell() {
  const { t } = useTranslation();
  const session = useSession();
  const { pathname } = useLocation();
  useEffect(() => fetchAhead(session), [session]);
  return (
    <div className={styles.shell}>
      <a href="#main" className={styles.skip}>
        {t('app.skip')}
      </a>
      <SideNav />
      <div className={styles.stage}>
        {session.demonstration && <DemonstrationBar />}
        <main id="main" className={styles.main}>
          <FaultBoundary key={screenAt(pathname)}>
            <Suspense fallback={<Waiting />}>
              <Outlet />
            </Suspense>
          </FaultBoundary>
        </main>
      </div>
      <TabBar />
    </div>
  );
}

/** The parts of one draft are one screen: what can be undone is not forgotten on the way between them. */
function screenAt(pathname: string): string {
  return /^\/studio\/[^/]+/.exec(pathname)?.[0] ?? pathname;
}

function Waiting() {
  return (
    <div className={styles.waiting}>
      <RowsSkeleton rows={4} />
    </div>
  );
}
