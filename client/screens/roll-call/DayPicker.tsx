import { useTranslation } from 'react-i18next';
import { dayNumber, dayOfNumber } from '../../../engine/calendar/day.js';
import { BackIcon, ForwardIcon } from '../../ui/icons.js';
import { useWhen } from '../../ui/when.js';
import styles from './day.module.css';

interface DayPickerProps {
  day: string;
  today: string;
  onChoose: (day: string) => void;
}

/** The day the list is for: today unless another is chosen; never a day to come. */
export function DayPicker({ day, today, onChoose }: DayPickerProps) {
  const { t } = useTranslation();
  const when = useWhen();
  const step = (by: number) => dayOfNumber(dayNumber(day) + by);
  return (
    <div className={styles.picker}>
      <button
        type="button"
        className={styles.step}
        aria-label={t('rollCall.dayBefore')}
        onClick={() => onChoose(step(-1))}
      >
        <BackIcon />
      </button>
      <label className={styles.day}>
        <span aria-hidden="true">
          {when.calendarDay(day)}
          {day === today && <small>{t('due.today')}</small>}
        </span>
        <input
          type="date"
          className={styles.input}
          aria-label={t('rollCall.day')}
          value={day}
          max={today}
          required
          onClick={({ currentTarget }) => {
            if ('showPicker' in currentTarget) currentTarget.showPicker();
          }}
          onChange={({ target }) => {
            if (target.value !== '' && target.value <= today) onChoose(target.value);
          }}
        />
      </label>
      <button
        type="button"
        className={styles.step}
        aria-label={t('rollCall.dayAfter')}
        disabled={day >= today}
        onClick={() => onChoose(step(1))}
      >
        <ForwardIcon />
      </button>
    </div>
  );
}
