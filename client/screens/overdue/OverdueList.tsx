import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TaskSummary } from '../../api/types.js';
import { DueBadge } from '../../ui/DueBadge.js';
import { HolderName } from '../../ui/HolderName.js';
import { RecordName } from '../../ui/RecordName.js';
import { useWhen } from '../../ui/when.js';
import styles from './overdue.module.css';

/** Overdue tasks: days over, what, for whom, with whom. */
export function OverdueList({ tasks }: { tasks: TaskSummary[] }) {
  const { t } = useTranslation();
  const when = useWhen();
  const longestFirst = tasks.toSorted((one, other) =>
    (one.dueAt ?? '').localeCompare(other.dueAt ?? ''),
  );
  return (
    <ul className={styles.list}>
      {longestFirst.map((task) => (
        <li key={task.id}>
          <Link to={`/cases/${task.case.id}`} className={styles.row}>
            <DueBadge dueAt={task.dueAt} overdue={task.overdue} estimated={task.estimated} />
            <span className={styles.what}>
              <span className={styles.title}>{task.title}</span>
              <RecordName record={task.case.record} />
            </span>
            <span className={styles.whom}>
              <small>{t('overdue.with')}</small>
              <HolderName holder={task.holder} />
              {task.dueAt !== undefined && (
                <small className="numbers">
                  {t('overdue.dueAt', { moment: when.moment(task.dueAt) })}
                </small>
              )}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
