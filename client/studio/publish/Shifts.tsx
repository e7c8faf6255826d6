import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DraftEffect } from '../../api/types.js';
import table from '../../ui/table.module.css';
import { useWhen } from '../../ui/when.js';
import { useShiftWords } from './shift-words.js';
import styles from './publish.module.css';

/** Which due dates move, and by how much; of each an example. */
export function Shifts({ shifts }: { shifts: DraftEffect['shifts'] }) {
  const { t } = useTranslation();
  const when = useWhen();
  const inWords = useShiftWords();
  if (shifts.length === 0)
    return <p className={styles.dim}>{t('studio.publish.effect.noShift')}</p>;
  const moment = (instant: string | undefined) =>
    instant === undefined ? t('due.none') : when.moment(instant);
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('studio.publish.effect.shift')}</th>
          <th scope="col">{t('studio.publish.effect.by')}</th>
          <th scope="col">{t('studio.publish.effect.example')}</th>
          <th scope="col" className={table.number}>
            {t('packs.openCases')}
          </th>
        </tr>
      </thead>
      <tbody>
        {shifts.map((shift) => (
          <tr key={`${shift.processTitle} ${shift.kind} ${shift.title}`}>
            <th scope="row">
              {shift.title}
              <small>
                {shift.processTitle} · {t(`studio.publish.effect.kind.${shift.kind}`)}
              </small>
            </th>
            <td>
              {inWords(shift)}
              {shift.passed > 0 && (
                <small className={styles.late}>
                  {t('studio.publish.effect.passed', { count: shift.passed })}
                </small>
              )}
            </td>
            <td className={table.dim}>
              {moment(shift.before)} → {moment(shift.after)}
              {shift.case !== undefined && (
                <small>
                  <Link to={`/cases/${shift.case.id}`}>{shift.case.headline}</Link>
                </small>
              )}
            </td>
            <td className={table.number}>{t('packs.cases', { count: shift.count })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
