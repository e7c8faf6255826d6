import { useId, type InputHTMLAttributes } from 'react';
import styles from './input.module.css';

interface TextInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> {
  label: string;
  advice?: string;
  value: string;
  onValue: (value: string) => void;
}

/** A line to be filled, with its name over it and advice under it. */
export function TextInput({ label, advice, onValue, ...rest }: TextInputProps) {
  const described = useId();
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <input
        {...rest}
        className={styles.input}
        aria-describedby={advice === undefined ? undefined : described}
        onChange={({ target }) => {
          onValue(target.value);
        }}
      />
      {advice !== undefined && (
        <small id={described} className={styles.advice}>
          {advice}
        </small>
      )}
    </label>
  );
}
