import { useTranslation } from 'react-i18next';
import type { LedgerView } from '../../api/types.js';
import { StateTag } from '../../ui/StateTag.js';
import { Cell } from './Cell.js';
import { leadOf } from './line.js';
import { LineName } from './LineName.js';
import styles from './cards.module.css';

interface LedgerCardsProps {
  ledger: LedgerView;
  offset: number;
}

/** The lines as cards, for a phone: the name, then every column that says something. */
export function LedgerCards({ ledger: { columns, rows }, offset }: LedgerCardsProps) {
  const { t } = useTranslation();
  return (
    <ol className={styles.cards} start={offset + 1}>
      {rows.map((row, at) => {
        const lead = leadOf(row);
        return (
          <li key={at} className={styles.card} data-struck={row.struckOff || undefined}>
            <h2 className={styles.name}>
              <LineName row={row} />
              {row.state !== undefined && <StateTag state={row.state} />}
              {row.struckOff && <small>{t('ledgers.settled')}</small>}
            </h2>
            <dl className={styles.cells}>
              {columns.map((of, column) => {
                const cell = row.cells[column] ?? '';
                const isSaid =
                  of.withheld === 'hidden' || (cell !== '' && cell !== row.state?.title);
                if (column === lead || !isSaid) return null;
                return (
                  <div key={of.name}>
                    <dt>{of.title}</dt>
                    <dd>
                      <Cell row={row} at={column} column={of} />
                    </dd>
                  </div>
                );
              })}
            </dl>
          </li>
        );
      })}
    </ol>
  );
}
