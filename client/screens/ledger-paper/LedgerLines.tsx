import { useTranslation } from 'react-i18next';
import type { LedgerColumnView, LedgerView } from '../../api/types.js';
import styles from './paper.module.css';

const USUAL_WIDTH = 8;
const NUMBER_WIDTH = 4;
/** What a day needs that is not to be broken: 2026年10月27日. */
const DAY_WIDTH = 8;

/** Between the margins of a sheet, in points. */
const ROOM = { lying: 757, standing: 510 };
/** Sizes no. 5 and no. 6: what has many columns is set smaller, but never so that it cannot be read. */
const LARGEST = 10.5;
const SMALLEST = 7.5;

/** The table: numbered, every line boxed, its head repeated on each page. */
export function LedgerLines({ ledger }: { ledger: LedgerView }) {
  const { columns, rows, landscape } = ledger;
  const { t } = useTranslation();
  const whole = columns.reduce((sum, column) => sum + widthOf(column), NUMBER_WIDTH);
  const share = (width: number) => ({ width: `${(width / whole) * 100}%` });
  const fitting = ROOM[landscape ? 'lying' : 'standing'] / whole;
  const fontSize = `${Math.min(LARGEST, Math.max(SMALLEST, fitting))}pt`;
  return (
    <table className={styles.lines} style={{ fontSize }}>
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

function widthOf({ width = USUAL_WIDTH, kind }: LedgerColumnView): number {
  return kind === 'date' ? Math.max(width, DAY_WIDTH) : width;
}
