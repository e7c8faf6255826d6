import { useTranslation } from 'react-i18next';
import type { StoryName } from '../../api/types.js';
import { ForwardIcon } from '../../ui/icons.js';
import styles from './elements.module.css';

/** The pack's own stories that show a clause being kept. */
export function Stories({ stories, open }: { stories: StoryName[]; open: boolean }) {
  const { t } = useTranslation();
  return (
    <details className={styles.elements} open={open}>
      <summary className={styles.summary}>
        <span className={styles.word}>{t('plan.stories', { count: stories.length })}</span>
        <ForwardIcon size={18} />
      </summary>
      <ul className={styles.stories}>
        {stories.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
    </details>
  );
}
