import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { PackDocuments } from '../../../engine/difference/pack-documents.js';
import type { Issue } from '../../../engine/issue.js';
import { ButtonLink } from '../../ui/Button.js';
import { documentOf, usePack } from '../bench/pack.js';
import { placeOf } from '../bench/place-of.js';
import styles from './check.module.css';

/** How many of them are named. */
const NAMED = 3;

/** Many stories that do not come out as they say, as one finding: they are looked through and told anew together. */
export function FailingStories({ stories }: { stories: Issue[] }) {
  const { t } = useTranslation();
  const { draft = '' } = useParams();
  const pack = usePack();
  const more = stories.length - NAMED;
  return (
    <li className={styles.finding}>
      <div>
        <p>{t('studio.stories.inCheck.failing', { count: stories.length })}</p>
        <p className={styles.hint}>{t('studio.stories.inCheck.failingAdvice')}</p>
        <ul>
          {stories.slice(0, NAMED).map(({ file, pointer }) => (
            <li key={file}>
              <Link className={styles.story} to={`/studio/${draft}/${placeOf(file, pointer)}`}>
                {titleIn(pack, file)}
              </Link>
            </li>
          ))}
          {more > 0 && (
            <li>
              <Link className={styles.story} to={`/studio/${draft}/stories?only=failing`}>
                {t('studio.stories.inCheck.andMore', { count: more })}
              </Link>
            </li>
          )}
        </ul>
      </div>
      <div className={styles.actions}>
        <ButtonLink to={`/studio/${draft}/stories/all/anew`}>
          {t('studio.stories.inCheck.seeAll')}
        </ButtonLink>
      </div>
    </li>
  );
}

function titleIn(pack: PackDocuments, file: string): string {
  const title = documentOf(pack, file)?.['title'];
  return typeof title === 'string' ? title : file;
}
