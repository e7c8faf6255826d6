import { useTranslation } from 'react-i18next';
import { useFirstPasswords } from '../../api/imports.js';
import type { ImportView } from '../../api/types.js';
import { Button } from '../../ui/Button.js';
import { Note } from '../../ui/Note.js';
import { useNumbers } from '../../ui/numbers.js';
import { Problem } from '../../ui/Problem.js';
import styles from './import.module.css';

/** Who was read in has no password yet: an administrator fetches them, once, to hand them out. */
export function FirstPasswords({ view }: { view: ImportView }) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  const fetch = useFirstPasswords(view.id);
  return (
    <section className={styles.decision}>
      <Note tone="warning">
        {t('imports.withoutPassword', { people: whole(view.withoutPassword ?? 0) })}
      </Note>
      <div className={styles.row}>
        <Button
          look="primary"
          busy={fetch.isPending}
          onClick={() => {
            fetch.mutate();
          }}
        >
          {t('imports.firstPasswords')}
        </Button>
      </div>
      <Problem error={fetch.error} />
    </section>
  );
}
