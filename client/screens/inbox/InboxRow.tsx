import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMarkRead } from '../../api/inbox.js';
import type { InboxItem } from '../../api/types.js';
import { CheckIcon, UnreadIcon } from '../../ui/icons.js';
import { useWhen } from '../../ui/when.js';
import styles from './inbox.module.css';

/** One thing that came: what, about whom, when; a tap opens it and so reads it. */
export function InboxRow({ item }: { item: InboxItem }) {
  const { t } = useTranslation();
  const when = useWhen();
  const mark = useMarkRead();
  const { id, kind, at, unread, done, task, notice, look } = item;
  const about = aboutOf(item);
  // What it was about is not to be seen any more, as when a post was given up.
  if (about === undefined) return null;
  const title =
    task?.title ??
    notice?.title ??
    (look === undefined ? '' : t('inbox.lookedAt', { by: `${look.post} ${look.by}` }));
  const due = task?.dueAt;
  const unit = task?.holder.unitTitle;
  return (
    <div className={styles.row} data-unread={unread || undefined}>
      <Link
        to={about.to}
        className={styles.what}
        onClick={() => {
          if (unread) mark.mutate({ id, read: true });
        }}
      >
        <span className={styles.kind} data-kind={done ? 'done' : kind}>
          {unread && <span className="visually-hidden">{t('inbox.isUnread')}</span>}
          {done ? t(`inbox.done.${kind}`) : t(`inbox.kind.${kind}`)}
        </span>
        <span className={styles.title}>{title}</span>
        <span className={styles.who}>
          {about.name}
          {unit !== undefined && unit !== about.name && <span className={styles.unit}>{unit}</span>}
        </span>
        <span className={styles.when}>
          {when.moment(at)}
          {due !== undefined && !done && (
            <span>{t('due.until', { moment: when.moment(due) })}</span>
          )}
        </span>
      </Link>
      {!done && (
        <button
          type="button"
          className={styles.mark}
          aria-label={t(unread ? 'inbox.markRead' : 'inbox.markUnread', { title })}
          title={t(unread ? 'inbox.markReadShort' : 'inbox.markUnreadShort')}
          onClick={() => {
            mark.mutate({ id, read: unread });
          }}
        >
          {unread ? <CheckIcon size={20} /> : <UnreadIcon size={20} />}
        </button>
      )}
    </div>
  );
}

/** Whom it is about and where it is done: a look is reviewed among today's work. */
function aboutOf({ task, notice, look }: InboxItem): { name: string; to: string } | undefined {
  if (task !== undefined) return { name: task.case.record.name, to: `/tasks/${task.id}` };
  if (notice !== undefined)
    return { name: notice.case.record.name, to: `/cases/${notice.case.id}` };
  return look && { name: look.record.name, to: '/' };
}
