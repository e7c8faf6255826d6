import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ComparisonView } from '../../api/types.js';
import table from '../../ui/table.module.css';
import { useWhen } from '../../ui/when.js';

/** The registers that were compared, and how much of each is left to be looked into. */
export function ComparisonTable({ comparisons }: { comparisons: ComparisonView[] }) {
  const { t } = useTranslation();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('comparisons.register')}</th>
          <th scope="col">{t('comparisons.left')}</th>
          <th scope="col">{t('comparisons.agreed')}</th>
          <th scope="col">{t('comparisons.when')}</th>
        </tr>
      </thead>
      <tbody>
        {comparisons.map((comparison) => (
          <Row key={comparison.id} comparison={comparison} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ comparison }: { comparison: ComparisonView }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { id, title, typeTitle, unit, open, same, at, by } = comparison;
  return (
    <tr>
      <th scope="row">
        <Link to={`/comparisons/${id}`} className={table.link}>
          {title}
        </Link>
        <small>{t('comparisons.against', { unit, type: typeTitle })}</small>
      </th>
      <td>{open === 0 ? t('comparisons.done') : t('comparisons.openCount', { count: open })}</td>
      <td className={table.dim}>{t('comparisons.sameCount', { count: same })}</td>
      <td className={table.dim}>
        {when.moment(at)}
        <small>{by}</small>
      </td>
    </tr>
  );
}
