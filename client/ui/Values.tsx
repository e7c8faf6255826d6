import type { ValueView } from '../api/types.js';
import { FileList } from './FileList.js';
import styles from './values.module.css';

/** Labels and what they hold, to be read. */
export function Values({ values }: { values: ValueView[] }) {
  return (
    <dl className={styles.values}>
      {values.map((value) => (
        <div key={value.name} className={styles.pair}>
          <dt>{value.title}</dt>
          <dd>
            {value.value}
            {value.files !== undefined && value.files.length > 0 && (
              <FileList files={value.files} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
