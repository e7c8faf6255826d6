import type { StateView } from '../api/types.js';
import styles from './tag.module.css';

/** The state of a case: always the same word in the same colour. */
export function StateTag({ state }: { state: Pick<StateView, 'title' | 'tone'> }) {
  return (
    <span className={styles.tag} data-tone={state.tone}>
      {state.title}
    </span>
  );
}
