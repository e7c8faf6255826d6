import { Link } from 'react-router';
import type { CaseSummary } from '../../api/types.js';
import { StateTag } from '../../ui/StateTag.js';
import { useWhen } from '../../ui/when.js';
import styles from './case.module.css';

/** Other cases of the same record. */
export function RelatedCases({ cases }: { cases: CaseSummary[] }) {
  const when = useWhen();
  return (
    <ul className={styles.related}>
      {cases.map(({ id, processTitle, headline, state, openedAt }) => (
        <li key={id}>
          <Link to={`/cases/${id}`}>{processTitle}</Link> <StateTag state={state} />
          <p>{headline}</p>
          <small>{when.day(openedAt)}</small>
        </li>
      ))}
    </ul>
  );
}
