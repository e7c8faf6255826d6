import { useTranslation } from 'react-i18next';
import { usePacks } from '../../api/packs.js';
import type { PackVersion } from '../../api/types.js';
import { ButtonLink } from '../../ui/Button.js';
import { Note } from '../../ui/Note.js';
import styles from './publish.module.css';

/** It is in force: how far the open cases are on their way, and the way back. */
export function Done({ version }: { version: PackVersion }) {
  const { t } = useTranslation();
  const { data } = usePacks({ whileMoving: true });
  const live = data?.versions.find(({ hash }) => hash === version.hash) ?? version;
  const { move } = live;
  return (
    <div className={styles.section}>
      <Note tone="success" role="status" title={t('packs.published', { version: version.version })}>
        <p>{t('packs.publishedAdvice')}</p>
        {move !== undefined && (
          <p>
            {move.waiting > 0
              ? t('packs.moving', { count: move.waiting })
              : t('packs.moved', { count: move.moved })}
            {move.stayed.length > 0 &&
              t('packs.stayed', {
                count: move.stayed.reduce((sum, { count }) => sum + count, 0),
              })}
          </p>
        )}
      </Note>
      <p>
        <ButtonLink to="/packs">{t('studio.publish.toVersions')}</ButtonLink>
      </p>
    </div>
  );
}
