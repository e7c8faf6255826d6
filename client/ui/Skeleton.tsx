import styles from './skeleton.module.css';

/** Grey lines where text will stand. */
export function LinesSkeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div className={styles.lines} aria-hidden="true">
      {Array.from({ length: lines }, (_, at) => (
        <span key={at} className={styles.line} />
      ))}
    </div>
  );
}

/** Grey rows where a list will stand. */
export function RowsSkeleton({ rows = 5 }: { rows?: number }) {
  return (
    <div className={styles.rows} aria-hidden="true">
      {Array.from({ length: rows }, (_, at) => (
        <div key={at} className={styles.row}>
          <span className={styles.block} />
          <LinesSkeleton lines={2} />
        </div>
      ))}
    </div>
  );
}
