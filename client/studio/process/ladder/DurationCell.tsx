import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { titleIn } from '../../../../engine/authoring/ladder/telling.js';
import type { Duration } from '../../../../engine/types.js';
import { useProcess } from '../process-context.js';
import styles from './ladder.module.css';
import { useNumber } from './use-number.js';

interface DurationCellProps {
  label: string;
  pointer: string;
  value: Duration;
  /** Where no column says on which calendar the days count. */
  showsCalendar?: boolean;
}

/** How long: the number is turned in the cell. One of the pack's numbers says so, and another can be picked. */
export function DurationCell({ label, pointer, value, showsCalendar = false }: DurationCellProps) {
  const { t } = useTranslation();
  const { issuesAt, open, telling } = useProcess();
  const [typed, setTyped] = useState<string>();
  const number = useNumber(pointer, value);
  if (number === undefined) return <code>{JSON.stringify(value)}</code>;
  const { amount, unit, title, turn, calendar } = number;
  const isWrong = issuesAt(pointer).some(({ severity }) => severity === 'error');
  return (
    <div className={styles.duration}>
      <span>
        <input
          type="number"
          inputMode="numeric"
          min={0}
          aria-label={label}
          aria-invalid={isWrong || undefined}
          value={typed ?? String(amount)}
          onChange={({ target }) => {
            setTyped(target.value);
            const to = Math.round(target.valueAsNumber);
            if (target.value !== '' && Number.isFinite(to) && to >= 0 && to !== amount) turn(to);
          }}
          onBlur={() => {
            setTyped(undefined);
          }}
        />
        {t(`studio.unit.${unit}`)}
      </span>
      {showsCalendar && calendar !== undefined && (
        <small>{titleIn(telling, 'calendars', calendar)}</small>
      )}
      {title !== undefined && (
        <button
          type="button"
          className={styles.textButton}
          title={t('studio.process.otherNumber')}
          onClick={() => {
            open(pointer);
          }}
        >
          {t('studio.process.numberOf', { title })}
        </button>
      )}
    </div>
  );
}
