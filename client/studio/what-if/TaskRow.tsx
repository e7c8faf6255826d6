import { useTranslation } from 'react-i18next';
import type { TaskDifference, TaskTimes } from '../../../engine/replay/what-if/result.js';
import { useWhen } from '../../ui/when.js';
import type { Report } from './report.js';
import { Subject } from './Subject.js';
import styles from './posts.module.css';

const TONES = { more: 'warning', fewer: 'success', moved: 'notice' } as const;

/** One task that would be otherwise: about whom, from when until when under each rule. */
export function TaskRow({ report, difference }: { report: Report; difference: TaskDifference }) {
  const { t } = useTranslation();
  const { kind, serial, process, task, live, draft } = difference;
  return (
    <li className={styles.task}>
      <span className={styles.kind} data-tone={TONES[kind]}>
        {t(`studio.whatIf.kinds.${kind}`)}
      </span>
      <span className={styles.what}>
        <strong>{report.titles.tasks[`${process} ${task}`] ?? task}</strong>
        <small>
          {report.titles.processes[process] ?? process}
          {' · '}
          <Subject report={report} serial={serial} process={process} />
        </small>
      </span>
      <span className={styles.times}>
        {live !== undefined && <Times side="live" times={live} />}
        {draft !== undefined && <Times side="draft" times={draft} />}
      </span>
    </li>
  );
}

function Times({ side, times }: { side: 'live' | 'draft'; times: TaskTimes }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { openedAt, dueAt, isOverdue } = times;
  const moment = (at: number) => when.moment(new Date(at).toISOString());
  return (
    <span data-side={side}>
      {t(`studio.whatIf.${side}`)}
      {t('studio.whatIf.times.from', { from: moment(openedAt) })}
      {dueAt !== undefined && t('studio.whatIf.times.until', { until: moment(dueAt) })}
      {isOverdue && t('studio.whatIf.times.overdue')}
    </span>
  );
}
