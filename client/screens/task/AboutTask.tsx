import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../api/types.js';
import { Fold } from '../../ui/Fold.js';
import { Values } from '../../ui/Values.js';
import { IfNotDone } from './IfNotDone.js';
import styles from './about.module.css';

/** What follows if it is not done, what is known, what was decided where the policy is silent. */
export function AboutTask({ view }: { view: TaskView }) {
  const { t } = useTranslation();
  return (
    <div>
      {view.ifNotDone.length > 0 && (
        <Fold title={t('task.ifNotDone')}>
          <IfNotDone consequences={view.ifNotDone} />
        </Fold>
      )}
      {view.record.length > 0 && (
        <Fold title={t('task.known')}>
          <Values values={view.record} />
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
