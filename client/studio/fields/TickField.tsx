import styles from './fields.module.css';

interface TickFieldProps {
  label: string;
  value: boolean;
  /** JSON Pointer of what is edited here. */
  at?: string;
  onChange: (value: boolean) => void;
}

/** Yes or no. */
export function TickField({ label, value, at, onChange }: TickFieldProps) {
  return (
    <label className={styles.tick} data-at={at}>
      <input
        type="checkbox"
        checked={value}
        onChange={({ target }) => {
          onChange(target.checked);
        }}
      />
      {label}
    </label>
  );
}
