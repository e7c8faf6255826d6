import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { rungsOf } from '../../../engine/authoring/ladder/ways.js';
import { isObject } from '../../../engine/json.js';
import type { ProcessDocument } from '../../../engine/types.js';
import { Blank } from '../../ui/Blank.js';
import { Button } from '../../ui/Button.js';
import { Page } from '../../ui/Page.js';
import table from '../../ui/table.module.css';
import { Origin } from '../adapt/Origin.js';
import { useBench } from '../bench/bench-context.js';
import { documentsIn, pickable, usePack } from '../bench/pack.js';
import { NewProcess } from './NewProcess.js';
import styles from './process.module.css';

/** All kinds of cases, and the way to begin one more. */
export default function ProcessList() {
  const { t } = useTranslation();
  const processes = documentsIn(usePack(), 'processes');
  const [isNew, setNew] = useState(false);
  return (
    <Page
      title={t('studio.tab.processes')}
      width="wide"
      lead={t('studio.process.lead')}
      actions={
        <Button
          look="primary"
          onClick={() => {
            setNew(true);
          }}
        >
          {t('studio.process.begin')}
        </Button>
      }
    >
      {processes.length === 0 ? (
        <Blank title={t('studio.process.none')}>{t('studio.process.noneAdvice')}</Blank>
      ) : (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('studio.tab.processes')}</th>
              <th scope="col">{t('studio.process.about')}</th>
              <th scope="col">{t('studio.process.rungs')}</th>
              <th scope="col">{t('studio.process.found')}</th>
            </tr>
          </thead>
          <tbody>
            {processes.map(([id, document]) => (
              <Row key={id} id={id} process={document as unknown as ProcessDocument} />
            ))}
          </tbody>
        </table>
      )}
      {isNew && (
        <NewProcess
          onClose={() => {
            setNew(false);
          }}
        />
      )}
    </Page>
  );
}

function Row({ id, process }: { id: string; process: ProcessDocument }) {
  const { t } = useTranslation();
  const { findings } = useBench();
  const records = pickable(usePack(), 'records');
  const found = findings.issues.filter(({ file }) => file === `processes/${id}.json`);
  const count = (severity: string) => found.filter((issue) => issue.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const rungs = isObject(process.states as never) ? rungsOf(process).length : 0;
  return (
    <tr>
      <th scope="row">
        <Link className={table.link} to={encodeURIComponent(id)}>
          {process.title}
        </Link>{' '}
        <Origin file={`processes/${id}.json`} pointers={['']} />
        {process.description !== undefined && <small>{process.description}</small>}
      </th>
      <td className={styles.count}>
        {records.find((record) => record.id === process.about)?.title ?? process.about}
      </td>
      <td className={styles.count}>{t('studio.process.rungCount', { count: rungs })}</td>
      <td className={styles.count}>
        {errors > 0 && (
          <span data-severity="error">{t('studio.check.error', { count: errors })}</span>
        )}
        {warnings > 0 && (
          <span data-severity="warning">{t('studio.check.warning', { count: warnings })}</span>
        )}
        {errors + warnings === 0 && <span>{t('studio.process.fine')}</span>}
      </td>
    </tr>
  );
}
