import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { INBOX_PAGE, useInbox, useReadAll } from '../../api/inbox.js';
import { Answered } from '../../ui/Answered.js';
import { Blank } from '../../ui/Blank.js';
import { Button, ButtonLink } from '../../ui/Button.js';
import { BellIcon } from '../../ui/icons.js';
import { Page } from '../../ui/Page.js';
import { Pages } from '../../ui/Pages.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import { InboxRow } from './InboxRow.js';
import styles from './inbox.module.css';

/** What came for me: tasks, what is overdue, reports, notices; newest first. */
export default function Inbox() {
  const { t } = useTranslation();
  const [offset, setOffset] = useState(0);
  const query = useInbox(offset);
  const readAll = useReadAll();
  const unread = query.data?.unread ?? 0;
  return (
    <Page
      title={t('inbox.title')}
      lead={
        query.data && (unread === 0 ? t('inbox.allRead') : t('inbox.unread', { count: unread }))
      }
      actions={
        <>
          {unread > 0 && (
            <Button busy={readAll.isPending} onClick={() => readAll.mutate()}>
              {t('inbox.readAll')}
            </Button>
          )}
          <ButtonLink look="quiet" to="/inbox/reminders">
            {t('reminders.title')}
          </ButtonLink>
        </>
      }
    >
      <Answered query={query} skeleton={<RowsSkeleton rows={5} />}>
        {({ items, total }) =>
          total === 0 ? (
            <Blank icon={<BellIcon size={40} />} title={t('inbox.nothing')}>
              {t('inbox.nothingAdvice')}
            </Blank>
          ) : (
            <>
              <ul className={styles.rows}>
                {items.map((item) => (
                  <li key={item.id}>
                    <InboxRow item={item} />
                  </li>
                ))}
              </ul>
              <Pages offset={offset} limit={INBOX_PAGE} total={total} onGo={setOffset} />
            </>
          )
        }
      </Answered>
    </Page>
  );
}
