import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.js';
import { useProcess } from '../process-context.js';
import { Outcomes } from '../steps/Outcomes.js';
import { useAddTask } from '../use-add-task.js';
import styles from './panel.module.css';

/** What belongs to a state beside its own properties: its work, what happens then, whether a case begins there. */
export function StateParts({ id }: { id: string }) {
  const { t } = useTranslation();
  const { process, open, put } = useProcess();
  const addTask = useAddTask();
  const state = process.states[id];
  if (state === undefined || state.final === true) return null;
  return (
    <>
      <fieldset className={styles.group}>
        <legend>{t('studio.process.work')}</legend>
        <ul className={styles.links}>
          {Object.entries(state.tasks ?? {}).map(([task, { title }]) => (
            <li key={task}>
              <Button
                look="quiet"
                onClick={() => {
                  open(`/states/${id}/tasks/${task}`);
                }}
              >
                {title}
              </Button>
            </li>
          ))}
        </ul>
        {addTask !== undefined && (
          <Button
            onClick={() => {
              addTask(id);
            }}
          >
            {t('studio.process.addTask')}
          </Button>
        )}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('studio.process.then')}</legend>
        <Outcomes step={id} />
      </fieldset>
      {process.initial !== id && (
        <Button
          onClick={() => {
            put('/initial', id);
          }}
        >
          {t('studio.process.makeInitial')}
        </Button>
      )}
    </>
  );
}
