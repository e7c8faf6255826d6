import { Link } from 'react-router';
import type { IndicatorEntry } from '../../api/types.js';
import { StateTag } from '../../ui/StateTag.js';
import { ForwardIcon } from '../../ui/icons.js';
import { casesOf } from '../../ui/cases-of.js';
import styles from './entries.module.css';

/** Names, each leading to the case, or to all cases of that record. */
export function EntryList({ entries }: { entries: IndicatorEntry[] }) {
  return (
    <ul className={styles.list}>
      {entries.map(({ record, case: caseId, state, note }) => (
        <li key={caseId ?? `${record.type}/${record.id}`}>
          <Link to={addressOf(record, caseId)} className={styles.row}>
            <span className={styles.who}>
              <strong>{record.name}</strong>
              <small>{record.units?.join(' ')}</small>
              {note !== undefined && <small>{note}</small>}
            </span>
            {state !== undefined && <StateTag state={state} />}
            <ForwardIcon size={20} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function addressOf(record: IndicatorEntry['record'], caseId: string | undefined): string {
  return caseId === undefined ? casesOf(record) : `/cases/${encodeURIComponent(caseId)}`;
}
