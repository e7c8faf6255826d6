import styles from './fields.module.css';

interface TickFieldProps {
  label: string;
  value: boolean;
  onChange: (value: boolean) => void;
}

/** Yes or no. */
export function TickField({ label, value, onChange }: TickFieldProps) {
  return (
    <label className={styles.tick}>
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
