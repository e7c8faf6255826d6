import { useTranslation } from 'react-i18next';
import type { Consequence } from '../../api/types.js';
import { Because } from '../../ui/Because.js';
import { useWhen } from '../../ui/when.js';
import styles from './about.module.css';

/** What happens by itself if the task is not done, in order of time. */
export function IfNotDone({ consequences }: { consequences: Consequence[] }) {
  const { t } = useTranslation();
  const when = useWhen();
  return (
    <ol className={styles.steps}>
      {consequences.map(({ kind, text, at, estimated, cites }) => (
        <li key={`${kind} ${text}`}>
          {at !== undefined && (
            <span className={styles.at}>
              {when.moment(at)}
              {estimated === true && t('due.estimated')}
            </span>
          )}
          <span>{text}</span>
          <Because cites={cites} />
        </li>
      ))}
    </ol>
  );
}
