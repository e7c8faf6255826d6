import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { ScenarioDocument } from '../../../engine/types.js';
import { BackLink } from '../../ui/BackLink.js';
import { Blank } from '../../ui/Blank.js';
import { Button } from '../../ui/Button.js';
import { Page } from '../../ui/Page.js';
import { LinesSkeleton } from '../../ui/Skeleton.js';
import { StateTag } from '../../ui/StateTag.js';
import { useWords } from '../../ui/words.js';
import { Restorable } from '../adapt/Restorable.js';
import { useDocument } from '../bench/bench-context.js';
import type { StoryTold } from '../run/questions.js';
import { StaleDraft } from '../run/StaleDraft.js';
import { useAnswer } from '../run/use-answer.js';
import { RetoldStory } from './RetoldStory.js';
import { StoryActions } from './StoryActions.js';
import { StoryHead } from './StoryHead.js';
import { StorySteps } from './StorySteps.js';
import styles from './stories.module.css';
import { fileOfStory } from './use-story-writer.js';

/** One story, read from top to bottom: what happens when, what is then so, and where it comes out otherwise. */
export default function Story() {
  const { t } = useTranslation();
  const { id = '', draft = '' } = useParams();
  const { answer: story, isWaiting, isStale } = useAnswer({ kind: 'story', id });
  const { whole } = useDocument(fileOfStory(id));
  const back = <BackLink to={`/studio/${draft}/stories`}>{t('studio.tab.stories')}</BackLink>;
  if (whole === undefined)
    return (
      <Page title={t('studio.stories.gone')} width="wide" back={back}>
        <Blank title={t('studio.stories.gone')}>{t('studio.stories.goneAdvice')}</Blank>
      </Page>
    );
  const document = whole as unknown as ScenarioDocument;
  return (
    <Page
      key={id}
      title={document.title}
      width="wide"
      back={back}
      lead={
        <>
          {story !== undefined && <Lead story={story} />}
          <Restorable file={fileOfStory(id)} pointers={['']} />
        </>
      }
    >
      {isStale && <StaleDraft />}
      {isWaiting && <LinesSkeleton lines={8} />}
      {!isWaiting && story === undefined && (
        <Blank title={t('studio.stories.untold')}>{t('studio.stories.untoldAdvice')}</Blank>
      )}
      {story !== undefined && <Told story={story} document={document} />}
    </Page>
  );
}

function Lead({ story }: { story: StoryTold }) {
  const { t } = useTranslation();
  const words = useWords();
  const { passed, about, cites } = story;
  return (
    <span className={styles.lead}>
      <StateTag
        state={
          passed
            ? { title: t('studio.stories.passed'), tone: 'success' }
            : { title: t('studio.stories.failed'), tone: 'danger' }
        }
      />
      <span>{words(about.title)}</span>
      {cites.length > 0 && (
        <span>{t('studio.stories.cites', { cites: cites.join(t('form.comma')) })}</span>
      )}
    </span>
  );
}

function Told({ story, document }: { story: StoryTold; document: ScenarioDocument }) {
  const { t } = useTranslation();
  const { draft = '' } = useParams();
  const [isEditing, setEditing] = useState(false);
  const { follows, retold } = story;
  return (
    <div className={styles.story}>
      <div className={styles.buttons}>
        <Button
          aria-pressed={isEditing}
          onClick={() => {
            setEditing(!isEditing);
          }}
        >
          {isEditing ? t('studio.stories.edited') : t('studio.stories.edit')}
        </Button>
        <StoryActions story={story} />
      </div>
      {isEditing && <StoryHead id={story.id} />}
      {retold !== undefined && <RetoldStory retold={retold} isAlone />}
      <Subject {...story.subject} />
      {follows !== undefined && (
        <p className={styles.subject}>
          <strong>{t('studio.stories.follows')}</strong>
          <Link to={`/studio/${draft}/stories/${follows.id}`}>{follows.title}</Link>
        </p>
      )}
      <StorySteps story={story} document={document} isEditing={isEditing} />
    </div>
  );
}

/** About whom it is told; what else is known of them for those who want it. */
function Subject({ name, details }: StoryTold['subject']) {
  const { t } = useTranslation();
  const words = useWords();
  const who = (
    <>
      <strong>{t('studio.stories.subject')}</strong>
      {name}
    </>
  );
  if (details === undefined) return <p className={styles.subject}>{who}</p>;
  return (
    <details className={styles.subject}>
      <summary>{who}</summary>
      <p>{words(details)}</p>
    </details>
  );
}
