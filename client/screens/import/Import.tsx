import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { isUnderWay, useImport } from '../../api/imports.js';
import type { ImportView } from '../../api/types.js';
import { Answered } from '../../ui/Answered.js';
import { BackLink } from '../../ui/BackLink.js';
import { IMPORT_TONES } from '../../ui/import-tones.js';
import { Note } from '../../ui/Note.js';
import { Page } from '../../ui/Page.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import { StateTag } from '../../ui/StateTag.js';
import { useWhen } from '../../ui/when.js';
import { useWords } from '../../ui/words.js';
import { Columns } from './Columns.js';
import { Counts } from './Counts.js';
import { Decision } from './Decision.js';
import { Examples } from './Examples.js';
import { Faults } from './Faults.js';
import { FirstPasswords } from './FirstPasswords.js';
import { UnderWay } from './UnderWay.js';
import styles from './import.module.css';

/** One import: what was found in the sheet, what is to be mended, and then how far it is. */
export default function Import() {
  const { id = '' } = useParams();
  return (
    <Answered query={useImport(id)} skeleton={<RowsSkeleton rows={6} />} alone>
      {(view) => <Report view={view} />}
    </Answered>
  );
}

function Report({ view }: { view: ImportView }) {
  const { t } = useTranslation();
  const words = useWords();
  const when = useWhen();
  const { state, of, name, at, lacking, failure } = view;
  return (
    <Page
      title={t('imports.titleOf', { title: of.title })}
      back={<BackLink to="/imports">{t('imports.title')}</BackLink>}
      lead={
        <span className={styles.lead}>
          {name} · {when.moment(at)}
          <StateTag state={{ title: t(`imports.state.${state}`), tone: IMPORT_TONES[state] }} />
        </span>
      }
    >
      <div className={styles.parts}>
        {failure !== undefined && (
          <Note tone="danger" role="alert">
            {words(failure)}
          </Note>
        )}
        {state === 'done' && (
          <Note tone={view.faulty > 0 ? 'warning' : 'success'} role="status">
            {t(view.faulty > 0 ? 'imports.doneWithFaults' : 'imports.done', { count: view.faulty })}
          </Note>
        )}
        {state === 'done' && (view.withoutPassword ?? 0) > 0 && <FirstPasswords view={view} />}
        {isUnderWay(view) && <UnderWay view={view} />}
        {lacking.length === 0 && <Counts view={view} />}
        {state === 'checked' && <Columns key={view.id} view={view} />}
        {state === 'checked' && lacking.length === 0 && <Decision view={view} />}
        {view.faulty > 0 && !isUnderWay(view) && <Faults view={view} />}
        {view.examples.length > 0 && <Examples view={view} />}
      </div>
    </Page>
  );
}
