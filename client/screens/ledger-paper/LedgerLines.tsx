import { useTranslation } from 'react-i18next';
import type { LedgerColumnView, LedgerView } from '../../api/types.js';
import styles from './paper.module.css';

const USUAL_WIDTH = 8;
const NUMBER_WIDTH = 4;

/** The table: numbered, every line boxed, its head repeated on each page. */
export function LedgerLines({ ledger: { columns, rows } }: { ledger: LedgerView }) {
  const { t } = useTranslation();
  const whole = columns.reduce((sum, column) => sum + widthOf(column), NUMBER_WIDTH);
  const share = (width: number) => ({ width: `${(width / whole) * 100}%` });
  return (
    <table className={styles.lines}>
      <colgroup>
        <col style={share(NUMBER_WIDTH)} />
        {columns.map((column) => (
          <col key={column.name} style={share(widthOf(column))} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('ledgers.number')}</th>
          {columns.map(({ name, title }) => (
            <th key={name} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cells, struckOff }, at) => (
          <tr key={at} data-struck={struckOff || undefined}>
            <td data-kind="number">{at + 1}</td>
            {columns.map(({ name, kind }, column) => (
              <td key={name} data-kind={kind}>
                {cells[column]}
              </td>
            ))}
          </tr>
        ))}
        {rows.length === 0 && (
          <tr>
            <td colSpan={columns.length + 1} data-kind="choice">
              {t('ledgers.empty')}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function widthOf({ width = USUAL_WIDTH }: LedgerColumnView): number {
  return width;
}
