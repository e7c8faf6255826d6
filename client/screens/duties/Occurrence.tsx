import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DutyOccurrence } from '../../api/types.js';
import { useHolderNames } from '../../ui/holder-names.js';
import { StateTag } from '../../ui/StateTag.js';
import { useWhen } from '../../ui/when.js';
import { TONES } from './occasions.js';
import styles from './occurrence.module.css';

/** How one unit stands with one date: its task to whom it is, else its case. */
export function Occurrence({ occurrence }: { occurrence: DutyOccurrence }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { unit, state, holder, doneOn, doneBy, dueOn } = occurrence;
  const names = useHolderNames();
  const to = addressOf(occurrence);
  return (
    <div className={styles.line}>
      <span className={styles.unit}>
        {to === undefined ? unit.title : <Link to={to}>{unit.title}</Link>}
      </span>
      <StateTag state={{ title: t(`duties.states.${state}`), tone: TONES[state] }} />
      <span className={styles.who}>
        {doneOn === undefined ? (
          <>
            {holder?.roleTitle} {holder?.people.length === 0 && t('holder.vacant')}
            {holder !== undefined && names(holder)}
            {holder === undefined && t('duties.dueOn', { day: when.calendarDay(dueOn) })}
          </>
        ) : (
          <>
            {doneBy} {when.calendarDay(doneOn)}
          </>
        )}
      </span>
      {occurrence.task !== undefined && <strong className={styles.go}>{t('duties.doIt')}</strong>}
    </div>
  );
}

function addressOf({ task, case: caseId }: DutyOccurrence): string | undefined {
  if (task !== undefined) return `/tasks/${encodeURIComponent(task)}`;
  return caseId === undefined ? undefined : `/cases/${encodeURIComponent(caseId)}`;
}
