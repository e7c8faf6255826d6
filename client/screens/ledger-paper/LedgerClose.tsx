import styles from './paper.module.css';

interface LedgerCloseProps {
  signatures: string[];
  seal: boolean;
  unit: string;
  day: string;
}

/** At the foot: who signs, then unit and date with room for the seal over them. */
export function LedgerClose({ signatures, seal, unit, day }: LedgerCloseProps) {
  return (
    <div className={styles.foot}>
      {signatures.length > 0 && (
        <ul className={styles.signatures}>
          {signatures.map((signature) => (
            <li key={signature}>
              {signature}
              <span aria-hidden="true" />
            </li>
          ))}
        </ul>
      )}
      {seal && (
        <div className={styles.seal}>
          <p>{unit}</p>
          <p>{day}</p>
        </div>
      )}
    </div>
  );
}
