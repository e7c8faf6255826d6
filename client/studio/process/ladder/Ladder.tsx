import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rungsOf } from '../../../../engine/authoring/ladder/ways.js';
import { useProcess } from '../process-context.js';
import { AddRung } from './AddRung.js';
import styles from './ladder.module.css';
import { RungRows } from './RungRows.js';

/** The columns, in the order in which a rung is read. */
const COLUMNS = ['when', 'calendar', 'role', 'task', 'form', 'due', 'overdue'] as const;

/** The rungs of a process as a table in which everything can be changed where it stands. */
export function Ladder() {
  const { t } = useTranslation();
  const { process } = useProcess();
  const [adding, setAdding] = useState<{ beside: string; isBefore: boolean }>();
  const rungs = rungsOf(process);
  return (
    <>
      <table className={styles.ladder}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {t(`studio.process.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {rungs.map((id, index) => (
          <Fragment key={id}>
            {index === 0 && (
              <Between
                label={t('studio.process.addBefore', { title: process.states[id]?.title })}
                onAdd={() => {
                  setAdding({ beside: id, isBefore: true });
                }}
              />
            )}
            <RungRows id={id} index={index} count={rungs.length} />
            <Between
              label={t('studio.process.addAfter', { title: process.states[id]?.title })}
              onAdd={() => {
                setAdding({ beside: id, isBefore: false });
              }}
            />
          </Fragment>
        ))}
      </table>
      {adding !== undefined && (
        <AddRung
          {...adding}
          onClose={() => {
            setAdding(undefined);
          }}
        />
      )}
    </>
  );
}

/** The place between two rungs, where one more can be put. */
function Between({ label, onAdd }: { label: string; onAdd: () => void }) {
  const { t } = useTranslation();
  return (
    <tbody className={styles.between}>
      <tr>
        <td colSpan={COLUMNS.length}>
          <button type="button" aria-label={label} onClick={onAdd}>
            {t('studio.process.addHere')}
          </button>
        </td>
      </tr>
    </tbody>
  );
}
