import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { timeInWords } from '../../../engine/replay/quoted.js';
import { Button } from '../../ui/Button.js';
import card from '../../ui/card.module.css';
import { useWords } from '../../ui/words.js';
import type { Retold, RetoldStep } from '../run/questions.js';
import { Obstacle } from './Obstacle.js';
import styles from './stories.module.css';
import { useStoryWriter } from './use-story-writer.js';

interface RetoldStoryProps {
  retold: Retold;
  /** It stands on the story's own page, whose title says which it is. */
  isAlone?: boolean;
}

/** What a story would expect by the rules as they are now, beside what it expects: to be taken over, or not. */
export function RetoldStory({ retold, isAlone = false }: RetoldStoryProps) {
  const { t } = useTranslation();
  const { draft = '' } = useParams();
  const write = useStoryWriter();
  const [params] = useSearchParams();
  const place = useRef<HTMLElement>(null);
  const isWanted = isAlone && params.has('anew');
  useEffect(() => {
    if (isWanted) place.current?.scrollIntoView({ block: 'center' });
  }, [isWanted]);
  const { id, title, cites, changes, obstacle, steps } = retold;
  const accept = () => {
    write(t('studio.stories.retoldLabel', { title }), { [id]: (story) => ({ ...story, steps }) });
  };
  return (
    <section
      ref={place}
      className={`${card.card ?? ''} ${card.padded ?? ''} ${styles.retold ?? ''}`}
      aria-label={t('studio.stories.retoldOf', { title })}
    >
      <h2>
        {isAlone ? (
          t('studio.stories.anewHere')
        ) : (
          <Link to={`/studio/${draft}/stories/${id}`}>{title}</Link>
        )}
        {!isAlone && cites.length > 0 && (
          <small>{t('studio.stories.cites', { cites: cites.join(t('form.comma')) })}</small>
        )}
      </h2>
      {changes.map((change) => (
        <Changed key={change.index} change={change} />
      ))}
      {obstacle !== undefined && <Obstacle retold={retold} obstacle={obstacle} />}
      {changes.length > 0 && (
        <Button look={isAlone ? 'primary' : 'plain'} onClick={accept}>
          {obstacle === undefined ? t('studio.stories.accept') : t('studio.stories.acceptFirst')}
        </Button>
      )}
    </section>
  );
}

function Changed({ change }: { change: RetoldStep }) {
  const { t } = useTranslation();
  const words = useWords();
  const { index, at, says, changed } = change;
  return (
    <div className={styles.change}>
      <p>
        {t('studio.stories.stepAt', { step: index + 1, at: words(timeInWords(at)) })}
        {says}
      </p>
      <ul>
        {changed.map(({ what, was, now }) => (
          <li key={what.en}>
            <span>{words(what)}</span>
            <span className={styles.sides}>
              <span className={styles.was}>
                <small>{t('studio.stories.was')}</small>
                <del>{words(was)}</del>
              </span>
              <span className={styles.now}>
                <small>{t('studio.stories.now')}</small>
                <ins>{words(now)}</ins>
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
