import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useBeginDraft } from '../../api/drafts.js';
import { usePacks } from '../../api/packs.js';
import { usePublishPack } from '../../api/publish-pack.js';
import { Refused } from '../../api/refused.js';
import { useSession } from '../../api/session.js';
import { Answered } from '../../ui/Answered.js';
import { Note } from '../../ui/Note.js';
import { Page } from '../../ui/Page.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import { useWords } from '../../ui/words.js';
import { Activations } from './Activations.js';
import { Issues } from './Issues.js';
import { UploadPack } from './UploadPack.js';
import { Versions } from './Versions.js';
import styles from './packs.module.css';

/** Which version is live, and the way to publish the next; what is wrong with it, file by file. */
export default function Packs() {
  const { t } = useTranslation();
  const words = useWords();
  const { person } = useSession();
  const query = usePacks({ whileMoving: true });
  const publish = usePublishPack();
  const begin = useBeginDraft();
  const go = useNavigate();
  const error = publish.error ?? begin.error;
  const problem = error instanceof Refused ? error.problem : undefined;
  return (
    <Page title={t('packs.title')} width="wide" lead={t('packs.lead')}>
      <div className={styles.parts}>
        {person.administrator && (
          <UploadPack
            busy={publish.isPending || begin.isPending}
            onDraft={(files) => {
              const title = t('packs.broughtIn');
              begin.mutate(
                { title, files },
                { onSuccess: ({ id }) => void go(`/studio/${id}/check`) },
              );
            }}
            onPublish={(files) => {
              publish.mutate({ files });
            }}
          />
        )}
        {publish.isSuccess && (
          <Note
            tone="success"
            role="status"
            title={t('packs.published', { version: publish.data.version })}
          >
            {t('packs.publishedAdvice')}
          </Note>
        )}
        {error !== null && (
          <Note tone="danger" role="alert">
            {problem === undefined ? t('trouble.offline') : words(problem.message)}
          </Note>
        )}
        {problem?.issues !== undefined && <Issues issues={problem.issues} />}
        <section aria-labelledby="versions" className={styles.section}>
          <h2 id="versions">{t('packs.versions')}</h2>
          <Answered query={query} skeleton={<RowsSkeleton rows={3} />}>
            {({ versions }) => <Versions versions={versions} mayReturn={person.administrator} />}
          </Answered>
        </section>
        {query.data !== undefined && (
          <section aria-labelledby="history" className={styles.section}>
            <h2 id="history">{t('packs.history')}</h2>
            <Activations activations={query.data.activations} />
          </section>
        )}
      </div>
    </Page>
  );
}
