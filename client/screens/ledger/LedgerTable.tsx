import { useTranslation } from 'react-i18next';
import type { LedgerView } from '../../api/types.js';
import table from '../../ui/table.module.css';
import { Cell } from './Cell.js';
import { leadOf } from './line.js';
import { LineName } from './LineName.js';
import styles from './table.module.css';

const USUAL_WIDTH = 5;
const WIDEST = 14;

interface LedgerTableProps {
  ledger: LedgerView;
  offset: number;
}

/** The lines with all columns; what is too wide for the page is scrolled within its own frame. */
export function LedgerTable({ ledger, offset }: LedgerTableProps) {
  const { t } = useTranslation();
  const { columns, rows, title } = ledger;
  return (
    <div className={styles.frame} role="region" aria-label={title} tabIndex={0}>
      <table className={`${table.table ?? ''} ${styles.table ?? ''}`}>
        <thead>
          <tr>
            <th scope="col" className={table.number}>
              {t('ledgers.number')}
            </th>
            {columns.map(({ name, title: heading, kind, width = USUAL_WIDTH }) => (
              <th
                key={name}
                scope="col"
                data-kind={kind}
                style={{ minWidth: `${Math.min(width, WIDEST)}em` }}
              >
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at} data-struck={row.struckOff || undefined}>
              <td className={table.number}>{offset + at + 1}</td>
              {columns.map((of, column) =>
                column === leadOf(row) ? (
                  <th key={of.name} scope="row">
                    <LineName row={row} className={table.link} />
                  </th>
                ) : (
                  <td key={of.name} data-kind={of.kind}>
                    <Cell row={row} at={column} column={of} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
