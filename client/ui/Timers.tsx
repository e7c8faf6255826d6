import { useTranslation } from 'react-i18next';
import type { TimerView } from '../api/types.js';
import { useWhen } from './when.js';
import styles from './timers.module.css';

/** What comes by itself, and when. */
export function Timers({ timers }: { timers: TimerView[] }) {
  const { t } = useTranslation();
  const when = useWhen();
  return (
    <ul className={styles.timers}>
      {timers.map(({ title, dueAt, estimated }) => (
        <li key={`${dueAt} ${title}`}>
          <span className={styles.at}>
            {when.moment(dueAt)}
            {estimated === true && t('due.estimated')}
          </span>
          <span>{title}</span>
        </li>
      ))}
    </ul>
  );
}
