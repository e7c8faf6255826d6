import { useTranslation } from 'react-i18next';
import { useDoImport } from '../../api/imports.js';
import type { ImportView } from '../../api/types.js';
import { Button } from '../../ui/Button.js';
import { useNumbers } from '../../ui/numbers.js';
import { Problem } from '../../ui/Problem.js';
import styles from './import.module.css';

/** How far it is, and the way out of it. */
export function UnderWay({ view }: { view: ImportView }) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  const end = useDoImport(view.id);
  const { state, mode, total, done } = view;
  const isTaking = state === 'running';
  // While a sheet is checked nobody knows how long it is; one taken as a whole says nothing until it is done.
  const knows = isTaking && mode === 'by-row' && total > 0;
  return (
    <section className={styles.underWay} role="status">
      <p>
        {isTaking
          ? t('imports.taking', { done: whole(done), total: whole(total) })
          : t('imports.checking', { done: whole(done) })}
      </p>
      <progress
        aria-label={t(`imports.state.${state}`)}
        {...(knows ? { value: done, max: total } : {})}
      />
      <div className={styles.row}>
        <small>{t('imports.mayLeave')}</small>
        <Button
          busy={end.isPending}
          onClick={() => {
            end.mutate({ what: 'cancellation' });
          }}
        >
          {t('imports.cancel')}
        </Button>
      </div>
      <Problem error={end.error} />
    </section>
  );
}
