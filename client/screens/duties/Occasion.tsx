import { useTranslation } from 'react-i18next';
import { ForwardIcon } from '../../ui/icons.js';
import { useWhen } from '../../ui/when.js';
import { Occurrence } from './Occurrence.js';
import { TONES, countsOf, type Occasion as Dated } from './occasions.js';
import styles from './occasion.module.css';

/** What somebody may still have to look after: of few units it is unfolded at once. */
const PRESSING = new Set(['overdue', 'missed', 'open']);
const FEW = 3;

/** A date of a duty: how many units stand how, and unfolded each of them. */
export function Occasion({ occasion }: { occasion: Dated }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { opensOn, dueOn, occurrences } = occasion;
  const counts = countsOf(occurrences);
  const dates =
    opensOn === dueOn
      ? when.calendarDay(dueOn)
      : t('duties.fromTo', { from: when.calendarDay(opensOn), to: when.calendarDay(dueOn) });
  const open = occurrences.length <= FEW && counts.some(({ state }) => PRESSING.has(state));
  return (
    <details className={styles.occasion} open={open}>
      <summary className={styles.summary}>
        <span className={styles.words}>
          <span className={styles.dates}>{dates}</span>
          {counts.map(({ state, count }) => (
            <span key={state} className={styles.count} data-tone={TONES[state]}>
              {occurrences.length === 1
                ? t(`duties.states.${state}`)
                : t(`duties.counted.${state}`, { count })}
            </span>
          ))}
        </span>
        <ForwardIcon size={18} />
      </summary>
      <ul className={styles.units}>
        {occurrences.map((occurrence) => (
          <li key={occurrence.unit.id}>
            <Occurrence occurrence={occurrence} />
          </li>
        ))}
      </ul>
    </details>
  );
}
