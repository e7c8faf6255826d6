import { useTranslation } from 'react-i18next';
import { sampleRows } from '../../../engine/authoring/sample-rows.js';
import type { LedgerDocument } from '../../../engine/types.js';
import { useNow } from '../../ui/now.js';
import { usePack } from '../bench/pack.js';
import type { ConditionNames } from '../fields/ConditionField.js';
import { Preview } from './Beside.js';
import { useConditionWords } from './condition-sentence.js';
import styles from './lists.module.css';

const MOST = 5;

interface LedgerPreviewProps {
  ledger: LedgerDocument;
  names: ConditionNames;
}

/** The head of the table as it will be printed, and a few lines of the samples. */
export function LedgerPreview({ ledger, names }: LedgerPreviewProps) {
  const { t } = useTranslation();
  return (
    <Preview title={t('studio.structure.ledger.preview')} of={ledger}>
      <Table ledger={ledger} names={names} />
    </Preview>
  );
}

function Table({ ledger, names }: LedgerPreviewProps) {
  const { t } = useTranslation();
  const { now } = useNow();
  const words = useConditionWords(names);
  const { rows, count } = sampleRows(usePack(), ledger, now, MOST);
  const columns = Object.entries(ledger.columns);
  return (
    <>
      {ledger.where !== undefined && (
        <p className={styles.sentence}>
          {t('studio.structure.ledger.holds', { condition: words(ledger.where) })}
        </p>
      )}
      <div
        className={styles.scroll}
        data-scroll
        role="region"
        tabIndex={0}
        aria-label={t('studio.structure.ledger.preview')}
      >
        <table className={styles.sample}>
          <caption>{ledger.paper?.heading ?? ledger.title}</caption>
          <thead>
            <tr>
              {columns.map(([id, { title, width = 8 }]) => (
                <th key={id} scope="col" style={{ minWidth: `${Math.min(width, 14) * 0.9}em` }}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, index) => (
              <tr key={index}>
                {cells.map((text, at) => (
                  <td key={columns[at]?.[0]}>{text}</td>
                ))}
              </tr>
            ))}
            {rows.length === 0 && (
              <tr>
                <td colSpan={columns.length}>
                  {ledger.of === 'records'
                    ? t('studio.structure.ledger.nobody')
                    : t('studio.structure.ledger.fromCases')}
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
      {rows.length > 0 && (
        <p className={styles.note}>{t('studio.structure.ledger.samples', { count })}</p>
      )}
    </>
  );
}
