import { useId } from 'react';
import input from './input.module.css';
import styles from './ask.module.css';

interface ReasonFieldProps {
  label: string;
  ready?: readonly string[] | undefined;
  value: string;
  fault: string | undefined;
  onChange: (value: string) => void;
}

/** Why: a few usual reasons to tap, and room for one's own words. */
export function ReasonField({ label, ready = [], value, fault, onChange }: ReasonFieldProps) {
  const id = useId();
  return (
    <div className={input.field}>
      <label htmlFor={id} className={input.label}>
        {label}
      </label>
      {ready.length > 0 && (
        <div className={styles.ready}>
          {ready.map((reason) => (
            <button
              key={reason}
              type="button"
              className={styles.chip}
              aria-pressed={value === reason}
              onClick={() => {
                onChange(reason);
              }}
            >
              {reason}
            </button>
          ))}
        </div>
      )}
      <textarea
        id={id}
        className={input.input}
        rows={3}
        maxLength={500}
        value={value}
        aria-invalid={fault !== undefined || undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
      {fault !== undefined && (
        <p id={`${id}-fault`} role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
    </div>
  );
}
