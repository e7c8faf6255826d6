import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AccessEntry } from '../../api/types.js';
import { useWhen } from '../../ui/when.js';
import table from '../../ui/table.module.css';
import styles from './log.module.css';

/** The lines of the log: a table where there is room, else cards of the same. */
export function Reads({ entries }: { entries: AccessEntry[] }) {
  const { t } = useTranslation();
  return (
    <table className={`${table.table ?? ''} ${styles.log ?? ''}`}>
      <thead>
        <tr>
          <th scope="col">{t('access.log.who')}</th>
          <th scope="col">{t('access.log.whom')}</th>
          <th scope="col">{t('access.log.what')}</th>
          <th scope="col">{t('access.log.when')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry, at) => (
          <Read key={at} entry={entry} />
        ))}
      </tbody>
    </table>
  );
}

function Read({ entry }: { entry: AccessEntry }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { at, by, posts, title, record, reason, kind } = entry;
  return (
    <tr>
      <th scope="row">
        {by}
        <small>{posts.join(t('form.comma'))}</small>
      </th>
      <td>
        <Subject entry={entry} />
        <small>{record?.units?.join(' ')}</small>
      </td>
      <td data-marked={MARKED.has(kind) || undefined} className={styles.what}>
        {title}
        {reason !== undefined && <small>{t('access.log.because', { reason })}</small>}
      </td>
      <td className={table.dim}>{when.moment(at)}</td>
    </tr>
  );
}

/** Whose record it was, leading to the case where it was read in one. */
function Subject({ entry: { record, case: within } }: { entry: AccessEntry }) {
  const { t } = useTranslation();
  if (record === undefined) return <span>{t('access.log.nobody')}</span>;
  return within === undefined ? (
    <span>{record.name}</span>
  ) : (
    <Link to={`/cases/${within}`}>{record.name}</Link>
  );
}

/** What is more than the day's work. */
const MARKED: ReadonlySet<AccessEntry['kind']> = new Set(['revelation', 'sheet', 'emergency']);
