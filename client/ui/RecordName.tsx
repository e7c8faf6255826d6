import type { RecordName as Named } from '../api/types.js';
import styles from './record.module.css';

/** A record by name, with its units; a line may break between units, never inside a name. */
export function RecordName({ record }: { record: Named }) {
  return (
    <span className={styles.record}>
      <span className={styles.name}>{record.name}</span>
      {record.units?.map((unit) => (
        <span key={unit} className={styles.unit}>
          {unit}
        </span>
      ))}
    </span>
  );
}
