import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { BackLink } from '../../ui/BackLink.js';
import { Blank } from '../../ui/Blank.js';
import { Button } from '../../ui/Button.js';
import { Page } from '../../ui/Page.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import type { Retold } from '../run/questions.js';
import { StaleDraft } from '../run/StaleDraft.js';
import { useAnswer } from '../run/use-answer.js';
import { RetoldStory } from './RetoldStory.js';
import styles from './stories.module.css';
import { useTurnedClauses } from './use-turned-clauses.js';
import { type Rewriting, useStoryWriter } from './use-story-writer.js';

/** Every story that the draft's rules contradict, told anew: those first that cite what a turned number carries out. */
export default function Anew() {
  const { t } = useTranslation();
  const { draft = '' } = useParams();
  const { answer: all = [], isWaiting, isStale } = useAnswer({ kind: 'retellings' });
  const write = useStoryWriter();
  const turned = useTurnedClauses();
  const cites = (one: Retold) => one.cites.some((clause) => turned.clauses.has(clause));
  const [first, others] = [all.filter(cites), all.filter((one) => !cites(one))];
  const ready = all.filter(({ obstacle }) => obstacle === undefined);
  const acceptAll = () => {
    const changes = ready.map(({ id, steps }): [string, Rewriting] => [
      id,
      (story) => ({ ...story, steps }),
    ]);
    write(t('studio.stories.retoldAllLabel', { count: ready.length }), Object.fromEntries(changes));
  };
  return (
    <Page
      title={t('studio.stories.anew')}
      width="wide"
      back={<BackLink to={`/studio/${draft}/stories`}>{t('studio.tab.stories')}</BackLink>}
      lead={t('studio.stories.anewLead')}
      actions={
        ready.length > 0 && (
          <Button look="primary" onClick={acceptAll}>
            {t('studio.stories.acceptAll', { count: ready.length })}
          </Button>
        )
      }
    >
      {isStale && <StaleDraft />}
      {isWaiting && <RowsSkeleton rows={4} />}
      {!isWaiting && all.length === 0 && (
        <Blank title={t('studio.stories.allPassNow')}>{t('studio.stories.allPassAdvice')}</Blank>
      )}
      <Group
        title={t('studio.stories.byNumbers', { numbers: turned.titles.join(t('form.comma')) })}
        all={first}
      />
      <Group
        title={first.length > 0 ? t('studio.stories.others') : t('studio.stories.contradicted')}
        all={others}
      />
    </Page>
  );
}

function Group({ title, all }: { title: string; all: Retold[] }) {
  if (all.length === 0) return null;
  return (
    <section className={styles.retellings}>
      <h2>{title}</h2>
      {all.map((retold) => (
        <RetoldStory key={retold.id} retold={retold} />
      ))}
    </section>
  );
}
