import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TaskSummary } from '../../api/types.js';
import { Because } from '../../ui/Because.js';
import { DueBadge } from '../../ui/DueBadge.js';
import { RecordName } from '../../ui/RecordName.js';
import { StateTag } from '../../ui/StateTag.js';
import { useWhen } from '../../ui/when.js';
import card from '../../ui/card.module.css';
import styles from './head.module.css';

/** Days left, for whom, why, until when. */
export function TaskHead({ task }: { task: TaskSummary }) {
  const { t } = useTranslation();
  const when = useWhen();
  return (
    <div className={`${card.card ?? ''} ${styles.head ?? ''}`}>
      <DueBadge dueAt={task.dueAt} overdue={task.overdue} estimated={task.estimated} size="large" />
      <div className={styles.facts}>
        <p className={styles.who}>
          <Link to={`/cases/${task.case.id}`}>
            <RecordName record={task.case.record} />
          </Link>
          <StateTag state={task.case.state} />
        </p>
        <p>{task.reason}</p>
        <p className={styles.until}>
          {task.dueAt !== undefined && (
            <span>{t('due.until', { moment: when.moment(task.dueAt) })}</span>
          )}
          <Because cites={task.cites} />
        </p>
      </div>
    </div>
  );
}
