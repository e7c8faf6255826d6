import { useTranslation } from 'react-i18next';
import { StateTag } from '../../ui/StateTag.js';
import type { FileRow } from './file-rows.js';
import styles from './files.module.css';

const TONES = { base: 'quiet', ours: 'success', both: 'notice', gone: 'warning' } as const;

/** Whose a file is, whether the draft has changed it, and how much is wrong in it. */
export function StandingTag({ row, errors }: { row: FileRow; errors: number }) {
  const { t } = useTranslation();
  const { standing, isChanged } = row;
  return (
    <span className={styles.tags}>
      {errors > 0 && (
        <StateTag
          state={{ title: t('studio.adapting.files.wrong', { count: errors }), tone: 'danger' }}
        />
      )}
      {isChanged && (
        <StateTag state={{ title: t('studio.adapting.files.touched'), tone: 'warning' }} />
      )}
      {standing !== 'own' && (
        <StateTag
          state={{ title: t(`studio.adapting.files.standing.${standing}`), tone: TONES[standing] }}
        />
      )}
    </span>
  );
}
