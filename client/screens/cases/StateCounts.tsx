import { useTranslation } from 'react-i18next';
import type { CaseFilter } from '../../api/cases.js';
import type { StateCount } from '../../api/types.js';
import styles from './counts.module.css';

interface StateCountsProps {
  states: StateCount[];
  filter: CaseFilter;
  onChange: (part: Partial<CaseFilter>) => void;
}

/** How many in which state; a tap shows just those. */
export function StateCounts({ states, filter, onChange }: StateCountsProps) {
  const { t } = useTranslation();
  const processes = new Map(states.map(({ process, processTitle }) => [process, processTitle]));
  return [...processes].map(([process, title]) => (
    <section
      key={process}
      className={styles.process}
      aria-label={t('cases.countsOf', { process: title })}
    >
      {processes.size > 1 && <h2>{title}</h2>}
      <ul className={styles.counts}>
        {states
          .filter((count) => count.process === process)
          .map(({ state, count }) => {
            const chosen = filter.process === process && filter.state === state.id;
            return (
              <li key={state.id}>
                <button
                  type="button"
                  className={styles.count}
                  data-tone={state.tone}
                  aria-pressed={chosen}
                  onClick={() => {
                    onChange(
                      chosen
                        ? { process: undefined, state: undefined }
                        : { process, state: state.id },
                    );
                  }}
                >
                  <strong>{count}</strong>
                  <span>{state.title}</span>
                </button>
              </li>
            );
          })}
      </ul>
    </section>
  ));
}
