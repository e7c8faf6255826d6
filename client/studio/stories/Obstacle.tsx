import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { timeInWords } from '../../../engine/replay/quoted.js';
import type { ScenarioDocument, Step } from '../../../engine/types.js';
import { Button } from '../../ui/Button.js';
import { Note } from '../../ui/Note.js';
import { useWords } from '../../ui/words.js';
import type { Retold } from '../run/questions.js';
import styles from './stories.module.css';
import { useStoryWriter } from './use-story-writer.js';

interface ObstacleProps {
  retold: Retold;
  obstacle: NonNullable<Retold['obstacle']>;
}

/** The step that cannot be done any more: a person moves it, takes it out, or sees to it elsewhere. */
export function Obstacle({ retold, obstacle }: ObstacleProps) {
  const { t } = useTranslation();
  const words = useWords();
  const { draft = '' } = useParams();
  const write = useStoryWriter();
  const { id, title, begun, steps } = retold;
  const { index, at, says = '', why, openAt, before, takenFrom, isFollowed } = obstacle;
  const place = index - begun;
  const rewrite = (label: string, change: (steps: Step[]) => Step[]) => {
    const rewriting = (story: ScenarioDocument) => ({ ...story, steps: change(story.steps) });
    write(label, { [id]: rewriting });
  };
  const canMove =
    openAt !== undefined && openAt !== at && (before === undefined || openAt <= before);
  return (
    <Note
      tone="warning"
      title={t('studio.stories.obstacle', { step: index + 1, at: words(timeInWords(at)), says })}
    >
      <p>{words(why)}</p>
      {openAt !== undefined && (
        <p>{t('studio.stories.openAt', { at: words(timeInWords(openAt)) })}</p>
      )}
      {takenFrom !== undefined ? (
        <p>
          <Link to={`/studio/${draft}/stories/${takenFrom}`}>{t('studio.stories.inFollowed')}</Link>
        </p>
      ) : (
        <p className={styles.buttons}>
          {canMove && (
            <Button
              onClick={() => {
                rewrite(t('studio.stories.moved', { title }), (all) =>
                  all.map((step, one) => (one === place ? { ...step, at: openAt } : step)),
                );
              }}
            >
              {t('studio.stories.move', { at: words(timeInWords(openAt)) })}
            </Button>
          )}
          {!isFollowed && steps.length > 1 && (
            <Button
              onClick={() => {
                rewrite(t('studio.stories.dropped', { title }), (all) =>
                  all.filter((_, one) => one !== place),
                );
              }}
            >
              {t('studio.stories.drop')}
            </Button>
          )}
        </p>
      )}
    </Note>
  );
}
