import type { ReactNode } from 'react';
import { ForwardIcon } from './icons.js';
import styles from './fold.module.css';
import { useWide } from './use-wide.js';

/** Background to the matter at hand: folded on a phone, open where there is room beside it. */
export function Fold({ title, children }: { title: string; children: ReactNode }) {
  const wide = useWide();
  return (
    <details className={styles.fold} open={wide}>
      <summary className={styles.summary}>
        <h2>{title}</h2>
        <ForwardIcon size={18} />
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
