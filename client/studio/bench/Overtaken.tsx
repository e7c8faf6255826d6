import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { Note } from '../../ui/Note.js';
import type { Texts } from './known-files.js';
import { useBench } from './bench-context.js';
import styles from './bench.module.css';

/** Somebody else changed the same place: whose words are to stay is asked, and nothing is lost by the answer. */
export function Overtaken({ theirs }: { theirs: Texts }) {
  const { t } = useTranslation();
  const { workbench } = useBench();
  return (
    <Note tone="danger" role="alert" title={t('studio.overtaken')}>
      <p>{t('studio.overtakenFiles', { files: Object.keys(theirs).join('、') })}</p>
      <p className={styles.choices}>
        <Button
          onClick={() => {
            workbench.decide('mine');
          }}
        >
          {t('studio.keepMine')}
        </Button>
        <Button
          onClick={() => {
            workbench.decide('theirs');
          }}
        >
          {t('studio.keepTheirs')}
        </Button>
      </p>
    </Note>
  );
}
