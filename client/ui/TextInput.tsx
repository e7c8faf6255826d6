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
  const id = useId();
  const described = `${id}-advice`;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        {...rest}
        id={id}
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
    </div>
  );
}
