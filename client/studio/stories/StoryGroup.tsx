import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { timeInWords } from '../../../engine/replay/quoted.js';
import { useWords } from '../../ui/words.js';
import { Origin } from '../adapt/Origin.js';
import type { StoryRow } from '../run/questions.js';
import { Outcome } from './Outcome.js';
import styles from './stories.module.css';
import { fileOfStory } from './use-story-writer.js';
import type { Group } from './use-grouped.js';

/** The stories of one process, duty or clause. */
export function StoryGroup({ id, title, rows }: Group) {
  const { t } = useTranslation();
  const failing = rows.filter(({ passed, isInherited }) => !passed && !isInherited).length;
  return (
    <section className={styles.group} aria-labelledby={`group-${id}`}>
      <h2 id={`group-${id}`}>
        {title}
        <small data-tone={failing > 0 ? 'danger' : undefined}>
          {failing > 0
            ? t('studio.stories.failingOf', { failing, all: rows.length })
            : t('studio.stories.passing', { count: rows.length })}
        </small>
      </h2>
      <ul className={styles.list}>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
}

function Row({ row }: { row: StoryRow }) {
  const { t } = useTranslation();
  const words = useWords();
  const { draft = '' } = useParams();
  const { id, title, passed, isInherited, failed, cites } = row;
  return (
    <li className={styles.row}>
      <Outcome outcome={passed ? 'passed' : isInherited ? 'not reached' : 'failed'} />
      <div>
        <Link to={`/studio/${draft}/stories/${id}`}>{title}</Link>
        {isInherited && <p className={styles.inherited}>{t('studio.stories.inherited')}</p>}
        {failed !== undefined && !isInherited && (
          <p className={styles.fault}>
            {t('studio.stories.failedAt', {
              step: failed.index + 1,
              at: words(timeInWords(failed.at)),
            })}
            {failed.faults.map(words).join(t('studio.run.between'))}
          </p>
        )}
      </div>
      <span className={styles.cites}>
        <Origin file={fileOfStory(id)} pointers={['']} />
        {cites.join(t('form.comma'))}
      </span>
    </li>
  );
}
