import { useTranslation } from 'react-i18next';
import { addRung } from '../../../../engine/authoring/ladder/add-rung.js';
import { rungsOf } from '../../../../engine/authoring/ladder/ways.js';
import { Button } from '../../../ui/Button.js';
import { useProcess } from '../process-context.js';
import { Step } from './Step.js';
import styles from './steps.module.css';

/** The steps of a process, each with its work and with what happens then. */
export function Steps() {
  const { t } = useTranslation();
  const { process, rewire, open } = useProcess();
  const steps = rungsOf(process);
  const last = steps.at(-1);
  return (
    <>
      <ol className={styles.steps}>
        {steps.map((id, index) => (
          <Step key={id} id={id} number={index + 1} />
        ))}
      </ol>
      {last !== undefined && (
        <Button
          onClick={() => {
            const title = t('studio.process.newStepTitle');
            const result = addRung(process, last, false, { title, arrival: { by: 'work' } });
            rewire(t('studio.process.added', { title }), result);
            open(`/states/${result.state}`);
          }}
        >
          {t('studio.process.addStep')}
        </Button>
      )}
    </>
  );
}
