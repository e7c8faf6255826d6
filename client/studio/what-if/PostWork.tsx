import { useTranslation } from 'react-i18next';
import {
  MOST_TOLD,
  type PostLoad,
  type TaskDifference,
} from '../../../engine/replay/what-if/result.js';
import { Change } from './Change.js';
import type { Report } from './report.js';
import { busiestWeek } from './sums.js';
import { TaskRow } from './TaskRow.js';
import styles from './posts.module.css';

/** What is new or gone says more than what has moved. */
const ORDER: TaskDifference['kind'][] = ['more', 'fewer', 'moved'];

interface PostWorkProps {
  report: Report;
  post: PostLoad;
  differences: TaskDifference[];
}

/** One post: how many tasks, how many in its busiest week, and which would be otherwise. */
export function PostWork({ report, post, differences }: PostWorkProps) {
  const { t } = useTranslation();
  const busiest = busiestWeek(post);
  const unit =
    post.unit === ''
      ? t('studio.whatIf.posts.nobody')
      : (report.titles.units[post.unit] ?? post.unit);
  const sorted = [...differences].sort(
    (one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind),
  );
  const head = (
    <>
      <strong>{unit}</strong>
      <span className={styles.numbers}>
        {t('studio.whatIf.posts.tasks', { ...post.tasks })}
        {t('studio.whatIf.posts.comma')}
        {t('studio.whatIf.posts.busiest', { ...busiest })}
      </span>
      <Change both={post.tasks} />
    </>
  );
  return (
    <li className={styles.post}>
      {differences.length === 0 ? (
        <div className={styles.head}>{head}</div>
      ) : (
        <details>
          <summary className={styles.head}>{head}</summary>
          <ul className={styles.tasks}>
            {sorted.map((one, at) => (
              <TaskRow key={`${one.serial} ${one.task} ${at}`} report={report} difference={one} />
            ))}
          </ul>
          {differences.length >= MOST_TOLD && (
            <p className={styles.dim}>{t('studio.whatIf.posts.firstOnly', { count: MOST_TOLD })}</p>
          )}
        </details>
      )}
    </li>
  );
}
