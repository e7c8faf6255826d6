import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useCase } from '../../api/case.js';
import { useSession } from '../../api/session.js';
import type { CaseView, RecordName } from '../../api/types.js';
import { Answered } from '../../ui/Answered.js';
import { DocumentLinks } from '../../ui/DocumentLinks.js';
import { Fold } from '../../ui/Fold.js';
import { LogIcon } from '../../ui/icons.js';
import { Page } from '../../ui/Page.js';
import { Reveal } from '../../ui/Reveal.js';
import { LinesSkeleton } from '../../ui/Skeleton.js';
import { StateTag } from '../../ui/StateTag.js';
import { Timers } from '../../ui/Timers.js';
import { Values } from '../../ui/Values.js';
import page from '../../ui/page.module.css';
import { OpenTasks } from './OpenTasks.js';
import { RelatedCases } from './RelatedCases.js';
import { Shares } from './Shares.js';
import { Timeline } from './Timeline.js';
import styles from './case.module.css';

/** A case: where it stands, who has it, what has happened, what comes. */
export default function Case() {
  const { id = '' } = useParams();
  const query = useCase(id);
  return (
    <Answered
      query={query}
      alone
      skeleton={
        <div className={page.page}>
          <LinesSkeleton lines={8} />
        </div>
      }
    >
      {(view) => <Shown view={view} />}
    </Answered>
  );
}

function Shown({ view: read }: { view: CaseView }) {
  const { t } = useTranslation();
  const { opens } = useSession();
  // What was lifted stays whole until the page is left, also when the case is read anew.
  const [whole, setWhole] = useState<CaseView>();
  const view = whole ?? read;
  const { record, state, processTitle, headline } = view.case;
  return (
    <Page
      title={record.name}
      windowTitle={`${record.name} · ${processTitle}`}
      width="wide"
      lead={
        <div className={styles.lead}>
          {record.units?.map((unit) => (
            <span key={unit}>{unit}</span>
          ))}
          <p className={styles.standing}>
            <StateTag state={state} />
            <span>{processTitle}</span>
          </p>
          <p className={styles.headline}>{headline}</p>
        </div>
      }
    >
      <div className={styles.columns}>
        <div className={styles.main}>
          <OpenTasks tasks={view.tasks} final={state.final} />
          <Timeline view={view} />
        </div>
        <aside className={styles.about} aria-label={t('case.about')}>
          {view.timers.length > 0 && (
            <Fold title={t('receipt.timers')}>
              <Timers timers={view.timers} />
            </Fold>
          )}
          {view.documents.length > 0 && (
            <Fold title={t('case.documents')}>
              <DocumentLinks caseId={view.case.id} documents={view.documents} />
            </Fold>
          )}
          <Fold title={t('task.known')}>
            <Values values={view.record} />
            {(whole !== undefined || (read.mayReveal && hasMasks(read))) && (
              <Reveal caseId={read.case.id} done={whole !== undefined} onRevealed={setWhole} />
            )}
          </Fold>
          <Shares record={record} />
          {view.related.length > 0 && (
            <Fold title={t('case.related')}>
              <RelatedCases cases={view.related} />
            </Fold>
          )}
          {opens.includes('access-log') && (
            <Link to={readersOf(record)} className={styles.readers}>
              <LogIcon size={20} />
              {t('access.readers')}
            </Link>
          )}
        </aside>
      </div>
    </Page>
  );
}

function hasMasks({ record, history }: CaseView): boolean {
  return [...record, ...history.flatMap(({ values }) => values)].some(
    ({ withheld }) => withheld === 'masked',
  );
}

/** Where stands who looked at a record. */
function readersOf({ type, id }: RecordName): string {
  return `/access-log?${new URLSearchParams({ type, record: id }).toString()}`;
}
