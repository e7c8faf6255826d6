import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { waysFrom, waysOf } from '../../../../engine/authoring/ladder/ways.js';
import { Button } from '../../../ui/Button.js';
import { useProcess } from '../process-context.js';
import { AddOutcome } from './AddOutcome.js';
import { Outcome } from './Outcome.js';
import styles from './steps.module.css';

/** What happens then: each outcome of a step, or of every step where none is named; and one more. */
export function Outcomes({ step }: { step: string | undefined }) {
  const { t } = useTranslation();
  const { process } = useProcess();
  const [isAdding, setAdding] = useState(false);
  const ways =
    step === undefined
      ? waysOf(process).filter(({ from }) => from === undefined)
      : waysFrom(process.states, step);
  return (
    <div className={styles.outcomes}>
      {ways.length > 0 && (
        <ul>
          {ways.map((way) => (
            <Outcome key={way.pointer} way={way} />
          ))}
        </ul>
      )}
      {isAdding ? (
        <AddOutcome
          step={step}
          onDone={() => {
            setAdding(false);
          }}
        />
      ) : (
        <Button
          onClick={() => {
            setAdding(true);
          }}
        >
          {t('studio.process.addOutcome')}
        </Button>
      )}
    </div>
  );
}
