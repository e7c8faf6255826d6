import { useTranslation } from 'react-i18next';
import type { SourceView } from '../../api/types.js';
import { useWhen } from '../../ui/when.js';
import styles from './plan.module.css';

/** The papers that the plan consists of. */
export function Sources({ sources }: { sources: SourceView[] }) {
  const { t } = useTranslation();
  const when = useWhen();
  return (
    <ul className={styles.sources}>
      {sources.map(({ id, title, publisher, reference, publishedOn }) => (
        <li key={id}>
          {title}
          <small>
            {[publisher, reference, publishedOn && when.calendarDay(publishedOn)]
              .filter(Boolean)
              .join(t('app.comma'))}
          </small>
        </li>
      ))}
    </ul>
  );
}
