import { useTranslation } from 'react-i18next';
import type { LedgerUnitCount } from '../../api/types.js';
import { useNumbers } from '../../ui/numbers.js';
import styles from './below.module.css';

interface UnitsBelowProps {
  below: LedgerUnitCount[];
  onGo: (unit: string) => void;
}

/** The units directly below, each with its number; a tap goes down to it. */
export function UnitsBelow({ below, onGo }: UnitsBelowProps) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  if (below.length === 0) return null;
  return (
    <ul className={styles.units} aria-label={t('units.below')}>
      {below.map(({ unit, count }) => (
        <li key={unit.id}>
          <button type="button" className={styles.unit} onClick={() => onGo(unit.id)}>
            <span>{unit.title}</span>
            <strong>{numbers.whole(count)}</strong>
          </button>
        </li>
      ))}
    </ul>
  );
}
