import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { isLadder } from '../../../engine/authoring/ladder/ways.js';
import { BackLink } from '../../ui/BackLink.js';
import { Blank } from '../../ui/Blank.js';
import { Button } from '../../ui/Button.js';
import { Page } from '../../ui/Page.js';
import { Restorable } from '../adapt/Restorable.js';
import { ElementIssues } from './ElementIssues.js';
import { Beginnings } from './around/Beginnings.js';
import { Anytime } from './around/Anytime.js';
import { Endings } from './around/Endings.js';
import { Ladder } from './ladder/Ladder.js';
import { Panel } from './panel/Panel.js';
import { PictureFold } from './picture/PictureFold.js';
import { ProcessContext } from './process-context.js';
import styles from './process.module.css';
import { Steps } from './steps/Steps.js';
import { useProcessBench } from './use-process-bench.js';

/** One process: as a ladder or as steps, the picture of it, and around it how cases begin and end. */
export default function ProcessEditor() {
  const { t } = useTranslation();
  const { draft = '', id = '' } = useParams();
  const bench = useProcessBench(id);
  const [chosen, choose] = useState<'ladder' | 'steps'>();
  const back = <BackLink to={`/studio/${draft}/processes`}>{t('studio.tab.processes')}</BackLink>;
  if (bench === undefined)
    return (
      <Page title={t('studio.tab.processes')} width="wide" back={back}>
        <Blank title={t('studio.process.broken')}>{t('studio.process.brokenAdvice')}</Blank>
      </Page>
    );
  const { file, process } = bench;
  const view = chosen ?? (isLadder(process) ? 'ladder' : 'steps');
  return (
    <ProcessContext value={bench}>
      <Page
        title={process.title}
        width="wide"
        back={back}
        lead={
          <>
            {process.description}
            <Restorable file={file} pointers={['']} />
          </>
        }
        actions={
          <Button
            onClick={() => {
              bench.open('');
            }}
          >
            {t('studio.process.settings')}
          </Button>
        }
      >
        <div className={styles.parts}>
          <ElementIssues pointer="" alone />
          <PictureFold />
          <Beginnings />
          <section aria-labelledby="rungs" className={styles.section}>
            <div className={styles.sectionHead}>
              <h2 id="rungs">{t(`studio.process.view.${view}`)}</h2>
              <Views view={view} onChoose={choose} />
            </div>
            {view === 'ladder' ? <Ladder /> : <Steps />}
          </section>
          <Anytime />
          <Endings />
        </div>
        <Panel />
      </Page>
    </ProcessContext>
  );
}

interface ViewsProps {
  view: 'ladder' | 'steps';
  onChoose: (view: 'ladder' | 'steps') => void;
}

/** The two ways to look at the same process. */
function Views({ view, onChoose }: ViewsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.views} role="group" aria-label={t('studio.process.views')}>
      {(['ladder', 'steps'] as const).map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === view}
          onClick={() => {
            onChoose(one);
          }}
        >
          {t(`studio.process.as.${one}`)}
        </button>
      ))}
    </div>
  );
}
