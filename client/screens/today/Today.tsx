import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useWork } from '../../api/work.js';
import { Answered } from '../../ui/Answered.js';
import { InboxBell } from '../../ui/InboxBell.js';
import { Page } from '../../ui/Page.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import { useNow } from '../../ui/now.js';
import { useWhen } from '../../ui/when.js';
import { Applications } from './Applications.js';
import { Looks } from './Looks.js';
import { Notices } from './Notices.js';
import { QuickEntries } from './QuickEntries.js';
import { SheetDecisions } from './SheetDecisions.js';
import { Tasks } from './Tasks.js';
import { Unsent } from './Unsent.js';
import styles from './today.module.css';

/** What must I do today, for whom, until when, why; and what was I told. */
export default function Today() {
  const { t } = useTranslation();
  const { now } = useNow();
  const when = useWhen();
  const { posts, rollCalls, applications, opens } = useSession();
  const supervises = posts.some((post) => post.supervises);
  // Who answers for one list begins with it; who looks after several, with what waits for them.
  const main = rollCalls.length === 1 && !supervises;
  const query = useWork();
  return (
    <Page title={t('today.title')} lead={when.day(new Date(now).toISOString())} actions={<Bell />}>
      <Unsent />
      {main && <QuickEntries offers={rollCalls} main />}
      <Answered query={query} skeleton={<RowsSkeleton rows={4} />}>
        {(work) => (
          <>
            <Tasks tasks={work.tasks} />
            <Looks wanted={supervises} />
            <SheetDecisions wanted={opens.includes('sheet-requests')} />
            <Notices notices={work.notices} />
          </>
        )}
      </Answered>
      {!main && <QuickEntries offers={rollCalls} main={false} />}
      <Applications offers={applications} />
    </Page>
  );
}

/** On a phone, where no side of the screen has it. */
function Bell() {
  return (
    <div className={styles.bell}>
      <InboxBell />
    </div>
  );
}
