import type { CSSProperties } from 'react';
import type { LedgerView } from '../../api/types.js';
import styles from './desk.module.css';
import { LedgerPaper } from './LedgerPaper.js';
import { useFit } from './use-fit.js';

/** The sheet as it lies on the screen: as large as there is room. */
export function PaperFrame({ ledger }: { ledger: LedgerView }) {
  const [frame, fit] = useFit(ledger.landscape ? 'lying' : 'standing');
  return (
    <div
      ref={frame}
      className={styles.scroll}
      style={{ '--fit': fit } as CSSProperties}
      role="region"
      aria-label={ledger.heading}
      tabIndex={0}
    >
      <LedgerPaper ledger={ledger} />
    </div>
  );
}
