import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseSummary } from '../../api/types.js';
import { StateTag } from '../../ui/StateTag.js';
import { useWhen } from '../../ui/when.js';
import styles from '../../ui/table.module.css';

/** Cases, a line each; on a phone each line is a card. */
export function CaseTable({ cases }: { cases: CaseSummary[] }) {
  const { t } = useTranslation();
  const when = useWhen();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('cases.name')}</th>
          <th scope="col">{t('cases.state')}</th>
          <th scope="col">{t('cases.matter')}</th>
          <th scope="col">{t('cases.unit')}</th>
          <th scope="col" className={styles.number}>
            {t('cases.openedOn')}
          </th>
        </tr>
      </thead>
      <tbody>
        {cases.map(({ id, record, state, headline, openedAt, processTitle }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={`/cases/${id}`} className={styles.link}>
                {record.name}
              </Link>
            </th>
            <td>
              <StateTag state={state} />
            </td>
            <td>
              {headline}
              <small>{processTitle}</small>
            </td>
            <td className={styles.dim}>{record.units?.join(' ')}</td>
            <td className={styles.number}>{when.day(openedAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
