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
  const { id, kind, at, unread, done, task, notice } = item;
  const about = task?.case ?? notice?.case;
  // What it was about is not to be seen any more, as when a post was given up.
  if (about === undefined) return null;
  const title = task?.title ?? notice?.title ?? '';
  const due = task?.dueAt;
  const unit = task?.holder.unitTitle;
  return (
    <div className={styles.row} data-unread={unread || undefined}>
      <Link
        to={task === undefined ? `/cases/${about.id}` : `/tasks/${task.id}`}
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
          {about.record.name}
          {unit !== undefined && unit !== about.record.name && (
            <span className={styles.unit}>{unit}</span>
          )}
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
