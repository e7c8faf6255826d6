import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ClauseCases } from '../../api/types.js';
import styles from './running.module.css';

/** The cases that run on a clause now; each line leads to just those. */
export function RunningCases({ cases }: { cases: ClauseCases[] }) {
  const { t } = useTranslation();
  return (
    <section className={styles.running}>
      <h3>{t('plan.runningNow')}</h3>
      <ul>
        {cases.map(({ process, title, state, stateTitle, count }) => (
          <li key={`${process}/${state ?? ''}`}>
            <Link to={addressOf(process, state)} className={styles.line}>
              <strong>{count}</strong>
              <span>{stateTitle === undefined ? title : `${title} › ${stateTitle}`}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function addressOf(process: string, state: string | undefined): string {
  const search = new URLSearchParams({ process, ...(state === undefined ? {} : { state }) });
  return `/cases?${search.toString()}`;
}
