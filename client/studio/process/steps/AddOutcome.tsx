import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addOutcome, type NewOutcome } from '../../../../engine/authoring/ladder/add-outcome.js';
import { namesHearing } from '../../../../engine/authoring/ladder/names-in-scope.js';
import type { Duration } from '../../../../engine/types.js';
import { Button } from '../../../ui/Button.js';
import { Note } from '../../../ui/Note.js';
import { ConditionField } from '../../fields/ConditionField.js';
import { DurationField } from '../../fields/DurationField.js';
import { SelectField } from '../../fields/SelectField.js';
import { TextField } from '../../fields/TextField.js';
import { useProcess } from '../process-context.js';
import { useEvents } from '../use-events.js';
import styles from './steps.module.css';

interface AddOutcomeProps {
  /** Undefined: it may happen in every state. */
  step: string | undefined;
  onDone: () => void;
}

/** One more outcome, said on the step itself: what happens, under which condition, where it leads. */
export function AddOutcome({ step, onDone }: AddOutcomeProps) {
  const { t } = useTranslation();
  const { process, telling, rewire } = useProcess();
  const events = useEvents(step === undefined ? [] : [step]);
  const [event, setEvent] = useState(events[0]?.id ?? LATER);
  const [guard, setGuard] = useState<string>();
  const [delay, setDelay] = useState<Duration>({ days: 7 });
  const [to, setTo] = useState<string>();
  const [title, setTitle] = useState<string>();
  const [isRefused, setRefused] = useState(false);
  const target = targetOf(to, title);
  const add = () => {
    if (target === undefined) return;
    const when = event === LATER ? { delay } : { event, ...(guard === undefined ? {} : { guard }) };
    const result = addOutcome(process, step, { when, to: target });
    if ('refused' in result) {
      setRefused(true);
      return;
    }
    rewire(
      t('studio.process.outcomeAdded', {
        step: step === undefined ? process.title : process.states[step]?.title,
      }),
      result,
    );
    onDone();
  };
  return (
    <div className={styles.adding} role="group" aria-label={t('studio.process.addOutcome')}>
      <SelectField
        label={t('studio.process.happens')}
        value={event}
        options={[
          ...events,
          ...(step === undefined ? [] : [{ id: LATER, title: t('studio.process.later') }]),
        ]}
        onChange={(picked) => {
          setEvent(picked ?? LATER);
          setGuard(undefined);
        }}
      />
      {event === LATER ? (
        <DurationField
          label={t('studio.process.howLong')}
          value={delay}
          onChange={(picked) => {
            if (picked !== undefined) setDelay(picked);
          }}
        />
      ) : (
        <ConditionField
          label={t('studio.process.underWhich')}
          hint={t('studio.process.underWhichHint')}
          value={guard}
          names={namesHearing(telling.pack, process, { event })}
          onChange={(picked) => {
            setGuard(picked);
            setRefused(false);
          }}
        />
      )}
      <SelectField
        label={t('studio.process.leadsTo')}
        value={to}
        options={[
          ...Object.entries(process.states).map(([id, state]) => ({ id, title: state.title })),
          { id: NEW, title: t('studio.process.newStep') },
          { id: END, title: t('studio.process.newEnd') },
          { id: STAY, title: t('studio.process.stay') },
        ]}
        onChange={setTo}
      />
      {(to === NEW || to === END) && (
        <TextField
          label={t('studio.process.stepTitle')}
          value={title}
          maxLength={40}
          onChange={setTitle}
        />
      )}
      {isRefused && (
        <Note tone="warning" role="alert" title={t('studio.process.alwaysTaken')}>
          {t('studio.process.alwaysTakenAdvice')}
        </Note>
      )}
      <div className={styles.actions}>
        <Button look="primary" disabled={target === undefined} onClick={add}>
          {t('studio.process.addIt')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('studio.process.cancel')}
        </Button>
      </div>
    </div>
  );
}

/** None of these is an id: ids have no blank. */
const LATER = 'after a while';
const NEW = 'a new step';
const END = 'a new end';
const STAY = 'stay here';

function targetOf(to: string | undefined, title: string | undefined): NewOutcome['to'] | undefined {
  if (to === undefined) return undefined;
  if (to === STAY) return 'stay';
  if (to !== NEW && to !== END) return { state: to };
  return title === undefined ? undefined : { title, final: to === END };
}
