import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FAULTS_A_PAGE, faultyRowsOf, useImportFaults } from '../../api/imports.js';
import { saveFile } from '../../api/save-file.js';
import type { ImportView } from '../../api/types.js';
import { Answered } from '../../ui/Answered.js';
import { Button } from '../../ui/Button.js';
import { Pages } from '../../ui/Pages.js';
import { Problem } from '../../ui/Problem.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import styles from './import.module.css';

/** How many faults are kept of a sheet. */
const KEPT = 1_000;

/** What is wrong, by row and column, and how to put it right; the rows can be taken away to be mended. */
export function Faults({ view: { id, faulty, faultySheet } }: { view: ImportView }) {
  const { t } = useTranslation();
  const [offset, setOffset] = useState(0);
  const [lost, setLost] = useState<Error | null>(null);
  const query = useImportFaults(id, offset);
  return (
    <section className={styles.faults} aria-labelledby="faults">
      <div className={styles.row}>
        <h2 id="faults">{t('imports.faults', { count: faulty })}</h2>
        {faultySheet && (
          <Button
            onClick={() => {
              setLost(null);
              saveFile(faultyRowsOf(id)).catch(setLost);
            }}
          >
            {t('imports.faultyRows')}
          </Button>
        )}
      </div>
      <p className={styles.dim}>{t('imports.faultsAdvice')}</p>
      <Problem error={lost} />
      <Answered query={query} skeleton={<RowsSkeleton rows={5} />}>
        {({ faults, total }) => (
          <>
            <ol className={styles.list}>
              {faults.map(({ line, column, value, wrong, mend }, index) => (
                <li key={`${line}-${index}`}>
                  <span className={styles.place}>
                    <strong className="numbers">{t('imports.line', { line })}</strong>
                    {column !== '' && <span>{column}</span>}
                  </span>
                  <span className={styles.said}>
                    <span>
                      {wrong}
                      {value !== undefined && <q>{value}</q>}
                    </span>
                    <small>{mend}</small>
                  </span>
                </li>
              ))}
            </ol>
            <Pages
              {...{ offset, limit: FAULTS_A_PAGE, total: Math.min(total, KEPT) }}
              onGo={setOffset}
            />
            {total > KEPT && (
              <p className={styles.dim}>{t('imports.moreFaults', { most: KEPT })}</p>
            )}
          </>
        )}
      </Answered>
    </section>
  );
}
