import { useTranslation } from 'react-i18next';
import type { DraftEffect } from '../../api/types.js';
import { StateTag } from '../../ui/StateTag.js';
import table from '../../ui/table.module.css';

/** How many cases are open, in which state of which process, on which version. */
export function Places({ places, isMoving }: { places: DraftEffect['places']; isMoving: boolean }) {
  const { t } = useTranslation();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('studio.publish.effect.process')}</th>
          <th scope="col">{t('studio.publish.effect.state')}</th>
          <th scope="col">{t('studio.publish.effect.version')}</th>
          <th scope="col" className={table.number}>
            {t('packs.openCases')}
          </th>
        </tr>
      </thead>
      <tbody>
        {places.map(({ process, processTitle, state, stateTitle, version, count, gone }) => (
          <tr key={`${process} ${state} ${version}`}>
            <th scope="row">{processTitle}</th>
            <td>
              {stateTitle}{' '}
              {gone && isMoving && (
                <StateTag state={{ title: t('studio.publish.effect.gone'), tone: 'warning' }} />
              )}
            </td>
            <td className={table.dim}>{t('studio.publish.effect.onVersion', { version })}</td>
            <td className={table.number}>{t('packs.cases', { count })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
