import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TaskSummary } from '../../api/types.js';
import { useParcel } from '../../outbox/Outbox.js';
import { DueBadge } from '../../ui/DueBadge.js';
import { RecordName } from '../../ui/RecordName.js';
import { useWhen } from '../../ui/when.js';
import styles from './today.module.css';

/** One task: days left first, then what, for whom, why, until when. One tap opens the form. */
export function TaskRow({ task }: { task: TaskSummary }) {
  const { t } = useTranslation();
  const when = useWhen();
  const parcel = useParcel(`task/${task.id}`);
  return (
    <Link to={`/tasks/${task.id}`} className={styles.task}>
      <span className={styles.due}>
        <DueBadge dueAt={task.dueAt} overdue={task.overdue} estimated={task.estimated} />
      </span>
      <span className={styles.what}>
        <span className={styles.title}>{task.title}</span>
        <RecordName record={task.case.record} />
        <span className={styles.why}>{task.reason}</span>
        {task.dueAt !== undefined && (
          <span className={styles.until}>
            {t('due.until', { moment: when.moment(task.dueAt) })}
          </span>
        )}
        {parcel !== undefined && <span className={styles.waiting}>{t('outbox.waiting')}</span>}
      </span>
    </Link>
  );
}
