import { useTranslation } from 'react-i18next';
import { timingOf } from '../../../engine/authoring/timing-of.js';
import { dayOfNumber, dayNumber } from '../../../engine/calendar/day.js';
import { dayOf } from '../../../engine/calendar/zone.js';
import { occurrencesBetween } from '../../../engine/duty/occurrences.js';
import { ruleWords } from '../../../engine/duty/rule-words.js';
import type { DutyDocument } from '../../../engine/types.js';
import { useNow } from '../../ui/now.js';
import { useWhen } from '../../ui/when.js';
import { usePack } from '../bench/pack.js';
import { useLanguage } from '../bench/use-editor.js';
import { Preview } from './Beside.js';
import styles from './lists.module.css';

const MOST = 14;

/** When the duty comes in the year ahead, and until when it is in time each time. */
export function DutyPreview({ duty }: { duty: DutyDocument }) {
  const { t } = useTranslation();
  return (
    <Preview title={t('studio.structure.duty.preview')} of={duty}>
      <Dates duty={duty} />
    </Preview>
  );
}

function Dates({ duty }: { duty: DutyDocument }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const when = useWhen();
  const { now, timeZone } = useNow();
  const timing = timingOf(usePack(), duty);
  if (timing === undefined) return <p>{t('studio.structure.duty.noTiming')}</p>;
  const today = dayNumber(dayOf(now, timeZone));
  const dates = occurrencesBetween(timing, dayOfNumber(today), dayOfNumber(today + 366), timeZone);
  return (
    <>
      <p className={styles.sentence}>
        {t('studio.structure.sentence', { text: ruleWords(timing, language) })}
      </p>
      {dates.length === 0 ? (
        <p>{t('studio.structure.duty.noDates')}</p>
      ) : (
        <ol className={styles.dates} aria-label={t('studio.structure.duty.dates')}>
          {dates.slice(0, MOST).map(({ opensOn, dueOn }) => (
            <li key={opensOn}>
              <span>{when.calendarDay(opensOn)}</span>
              <span aria-hidden="true">→</span>
              <strong>{t('studio.structure.duty.dueOn', { day: when.calendarDay(dueOn) })}</strong>
            </li>
          ))}
        </ol>
      )}
      {dates.length > MOST && (
        <p>{t('studio.structure.duty.moreDates', { count: dates.length - MOST })}</p>
      )}
    </>
  );
}
