import { useTranslation } from 'react-i18next';
import input from '../../ui/input.module.css';
import styles from './publish.module.css';

interface WhenFieldProps {
  /** Local, such as 2026-09-01T08:00. */
  earliest: string;
  /** Undefined: at once. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** At once, or at an instant that is named. */
export function WhenField({ earliest, value, onChange }: WhenFieldProps) {
  const { t } = useTranslation();
  const isLater = value !== undefined;
  return (
    <fieldset className={styles.choice}>
      <legend>{t('studio.publish.when')}</legend>
      <div className={styles.row}>
        {[false, true].map((later) => (
          <label
            key={String(later)}
            className={styles.option}
            data-chosen={isLater === later || undefined}
          >
            <input
              type="radio"
              name="when"
              checked={isLater === later}
              onChange={() => {
                onChange(later ? tomorrow(earliest) : undefined);
              }}
            />
            <span>{t(later ? 'studio.publish.onDate' : 'studio.publish.atOnce')}</span>
          </label>
        ))}
        {isLater && (
          <input
            type="datetime-local"
            className={`${input.input ?? ''} ${styles.short ?? ''}`}
            aria-label={t('studio.publish.onDate')}
            required
            min={earliest}
            value={value}
            onChange={({ target }) => {
              onChange(target.value);
            }}
          />
        )}
      </div>
    </fieldset>
  );
}

/** The beginning of the next day. */
function tomorrow(local: string): string {
  const date = new Date(`${local.slice(0, 10)}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return `${date.toISOString().slice(0, 10)}T00:00`;
}
