import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TaskSummary } from '../../api/types.js';
import { DueBadge } from '../../ui/DueBadge.js';
import { HolderName } from '../../ui/HolderName.js';
import card from '../../ui/card.module.css';
import styles from './tasks.module.css';

/** What is to be done now, and who has it. */
export function OpenTasks({ tasks, final }: { tasks: TaskSummary[]; final: boolean }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="open-tasks" className={styles.section}>
      <h2 id="open-tasks">{t('receipt.next')}</h2>
      {tasks.length === 0 && (
        <p className={styles.none}>{t(final ? 'receipt.ended' : 'receipt.nobody')}</p>
      )}
      {tasks.length > 0 && (
        <ul className={`${card.card ?? ''} ${styles.tasks ?? ''}`}>
          {tasks.map((task) => (
            <li key={task.id}>
              <Link to={`/tasks/${task.id}`} className={styles.task}>
                <span className={styles.due}>
                  <DueBadge dueAt={task.dueAt} overdue={task.overdue} estimated={task.estimated} />
                </span>
                <span className={styles.what}>
                  <span className={styles.title}>{task.title}</span>
                  <HolderName holder={task.holder} />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
