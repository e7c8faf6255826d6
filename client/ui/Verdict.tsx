import { useId } from 'react';
import styles from './ask.module.css';

interface VerdictProps {
  label: string;
  yes: string;
  no: string;
  value: boolean;
  onChange: (value: boolean) => void;
}

/** One of two, of which one is picked already. */
export function Verdict({ label, yes, no, value, onChange }: VerdictProps) {
  const name = useId();
  return (
    <fieldset className={styles.verdict}>
      <legend>{label}</legend>
      {[
        { of: true, title: yes },
        { of: false, title: no },
      ].map(({ of, title }) => (
        <label key={title}>
          <input
            type="radio"
            name={name}
            checked={value === of}
            onChange={() => {
              onChange(of);
            }}
          />
          {title}
        </label>
      ))}
    </fieldset>
  );
}
