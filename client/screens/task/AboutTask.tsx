import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../api/types.js';
import { Fold } from '../../ui/Fold.js';
import { IfNotDone } from './IfNotDone.js';
import { KnownValues } from './KnownValues.js';
import styles from './about.module.css';

/** How it is done well, what follows if it is not, what is known, how the policy is read where it is silent. */
export function AboutTask({ view }: { view: TaskView }) {
  const { t } = useTranslation();
  const formHelp = view.form.definition.help;
  return (
    <div className={styles.folds}>
      {typeof formHelp === 'string' && (
        <Fold title={t('task.help')}>
          <p className={styles.help}>{formHelp}</p>
        </Fold>
      )}
      {view.ifNotDone.length > 0 && (
        <Fold title={t('task.ifNotDone')}>
          <IfNotDone consequences={view.ifNotDone} />
        </Fold>
      )}
      {view.record.length > 0 && (
        <Fold title={t('task.known')}>
          <KnownValues view={view} />
        </Fold>
      )}
      {view.assumptions.length > 0 && (
        <Fold title={t('task.assumed')}>
          <ul className={styles.list}>
            {view.assumptions.map((assumption) => (
              <li key={assumption}>{assumption}</li>
            ))}
          </ul>
        </Fold>
      )}
    </div>
  );
}
