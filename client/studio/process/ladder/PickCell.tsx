import { useProcess } from '../process-context.js';
import type { Pickable } from '../../bench/pack.js';
import styles from './ladder.module.css';

interface PickCellProps {
  label: string;
  value: string;
  options: readonly Pickable[];
  /** Where the check looks: what it found there is told. */
  pointer: string;
  onPick: (value: string) => void;
}

/**
 * One of several, picked in the cell. The words wrap, as those of the browser's own list do not; the list lies over
 * them. What is said and not among them is shown by its id, so that it is not lost.
 */
export function PickCell({ label, value, options, pointer, onPick }: PickCellProps) {
  const { issuesAt } = useProcess();
  const known = options.find(({ id }) => id === value);
  return (
    <div className={styles.pick}>
      <span aria-hidden="true">{known?.title ?? value}</span>
      <select
        aria-label={label}
        aria-invalid={issuesAt(pointer).some(({ severity }) => severity === 'error') || undefined}
        value={value}
        onChange={({ target }) => {
          onPick(target.value);
        }}
      >
        {known === undefined && <option value={value}>{value}</option>}
        {options.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}
