import { useTranslation } from 'react-i18next';
import type { TaskSummary } from '../../api/types.js';
import { Blank } from '../../ui/Blank.js';
import { CheckIcon } from '../../ui/icons.js';
import { useWhen } from '../../ui/when.js';
import { TaskRow } from './TaskRow.js';
import { URGENCIES, byUrgency } from './urgency.js';
import styles from './today.module.css';

/** My tasks: overdue, today, later. */
export function Tasks({ tasks }: { tasks: TaskSummary[] }) {
  const { t } = useTranslation();
  const when = useWhen();
  if (tasks.length === 0) {
    return (
      <Blank icon={<CheckIcon size={36} />} title={t('today.nothing')}>
        {t('today.nothingAdvice')}
      </Blank>
    );
  }
  const groups = byUrgency(tasks, when.daysUntil);
  return URGENCIES.filter((urgency) => groups[urgency].length > 0).map((urgency) => (
    <section key={urgency} className={styles.group} aria-labelledby={`group-${urgency}`}>
      <h2 id={`group-${urgency}`} className={styles.heading} data-urgency={urgency}>
        {t(`today.${urgency}`)}
        <span className="numbers">{groups[urgency].length}</span>
      </h2>
      <ul className={styles.rows}>
        {groups[urgency].map((task) => (
          <li key={task.id}>
            <TaskRow task={task} />
          </li>
        ))}
      </ul>
    </section>
  ));
}
