import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../api/types.js';
import { Because } from '../../ui/Because.js';
import { StateTag } from '../../ui/StateTag.js';
import { Values } from '../../ui/Values.js';
import { useActorName } from '../../ui/actor-name.js';
import { useWhen } from '../../ui/when.js';
import styles from './timeline.module.css';

/** One thing that happened: when, who, what was written, what came of it, on what it rests. */
export function TimelineEntry({ entry }: { entry: HistoryEntry }) {
  const { t } = useTranslation();
  const when = useWhen();
  const actorName = useActorName();
  const { at, by, title, values, effects, cites, state, tone = 'quiet' } = entry;
  return (
    <li className={styles.entry} data-tone={tone}>
      <p className={styles.when}>
        <time dateTime={at}>{when.moment(at)}</time>
        <span>{by === undefined ? t('case.byItself') : actorName(by)}</span>
      </p>
      <h3>{title}</h3>
      {values.length > 0 && (
        <div className={styles.values}>
          <Values values={values} />
        </div>
      )}
      {effects.length > 0 && (
        <ul className={styles.effects}>
          {effects.map(({ kind, text }) => (
            <li key={`${kind} ${text}`}>{text}</li>
          ))}
        </ul>
      )}
      {(state !== undefined || cites.length > 0) && (
        <p className={styles.foot}>
          {state !== undefined && <StateTag state={state} />}
          <Because cites={cites} />
        </p>
      )}
    </li>
  );
}
