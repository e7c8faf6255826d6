import { useTranslation } from 'react-i18next';
import type { PackVersions } from '../../api/types.js';
import table from '../../ui/table.module.css';
import { useWhen } from '../../ui/when.js';

/** What came into force when, by whom, and what was said of it; latest first. */
export function Activations({ activations }: Pick<PackVersions, 'activations'>) {
  const { t } = useTranslation();
  const when = useWhen();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('packs.what')}</th>
          <th scope="col">{t('packs.when')}</th>
          <th scope="col">{t('packs.who')}</th>
          <th scope="col">{t('packs.note')}</th>
        </tr>
      </thead>
      <tbody>
        {activations.map(({ at, hash, version, again, by, approvedBy, note }) => (
          <tr key={at + hash}>
            <th scope="row">
              {version}
              <small>{t(again ? 'packs.again' : 'packs.first')}</small>
            </th>
            <td className={table.dim}>{when.moment(at)}</td>
            <td>
              {by ?? t('packs.byServer')}
              {approvedBy !== undefined && (
                <small>{t('packs.approvedBy', { name: approvedBy })}</small>
              )}
            </td>
            <td className={table.dim}>{note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
