import { useTranslation } from 'react-i18next';
import type { HistoryEntry, StateView } from '../../api/types.js';
import { Because } from '../../ui/Because.js';
import { ButtonLink } from '../../ui/Button.js';
import { StateTag } from '../../ui/StateTag.js';
import { Values } from '../../ui/Values.js';
import { useActorName } from '../../ui/actor-name.js';
import { useWhen } from '../../ui/when.js';
import { CorrectionOf } from './CorrectionOf.js';
import styles from './timeline.module.css';

interface TimelineEntryProps {
  entry: HistoryEntry;
  /** Where it may be put right. */
  caseId: string;
  /** Where the case stands. */
  standing: StateView;
  /** Of an entry that puts something right: what counted before it. */
  before: HistoryEntry | undefined;
}

/** One thing that happened: when, who, what was written, what came of it, on what it rests. */
export function TimelineEntry({ entry, caseId, standing, before }: TimelineEntryProps) {
  const { t } = useTranslation();
  const when = useWhen();
  const actorName = useActorName();
  const { sequence, at, by, title, values, effects, cites, state, tone = 'quiet' } = entry;
  const { corrects, correctedBy, mayCorrect = false } = entry;
  return (
    <li
      id={`entry-${sequence}`}
      className={styles.entry}
      data-tone={tone}
      data-corrected={correctedBy !== undefined || undefined}
    >
      <p className={styles.when}>
        <time dateTime={at}>{when.moment(at)}</time>
        <span>{by === undefined ? t('case.byItself') : actorName(by)}</span>
      </p>
      <h3>
        {title}
        {correctedBy !== undefined && (
          <a href={`#entry-${correctedBy}`} className={styles.corrected}>
            {t('correction.done')}
          </a>
        )}
      </h3>
      {corrects !== undefined && <CorrectionOf entry={entry} before={before} state={standing} />}
      {corrects === undefined && values.length > 0 && (
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
      {mayCorrect && (
        <p>
          <ButtonLink
            look="quiet"
            className={styles.correct}
            to={`/cases/${caseId}/corrections/${sequence}`}
            aria-label={t('correction.title', { what: title })}
          >
            {t('correction.do')}
          </ButtonLink>
        </p>
      )}
    </li>
  );
}
