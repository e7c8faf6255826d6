import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addRung, type NewRung } from '../../../../engine/authoring/ladder/add-rung.js';
import { namesHearing } from '../../../../engine/authoring/ladder/names-in-scope.js';
import { rungSentence } from '../../../../engine/authoring/ladder/sentences.js';
import { stateTitle } from '../../../../engine/authoring/ladder/telling.js';
import { nextOf } from '../../../../engine/authoring/ladder/ways.js';
import type { Duration } from '../../../../engine/types.js';
import { Button } from '../../../ui/Button.js';
import { Sheet } from '../../../ui/Sheet.js';
import { pickable, usePack } from '../../bench/pack.js';
import { DurationField } from '../../fields/DurationField.js';
import { SelectField } from '../../fields/SelectField.js';
import { TextField } from '../../fields/TextField.js';
import panel from '../panel/panel.module.css';
import { likeItsNeighbours } from './like-its-neighbours.js';
import { isDate, ValueField } from '../panel/ValueField.js';
import { useProcess } from '../process-context.js';
import styles from '../process.module.css';

interface AddRungProps {
  beside: string;
  isBefore: boolean;
  onClose: () => void;
}

/** One more rung: when a case comes to it, what has to be done there, by whom; and, as it is typed, what that says. */
export function AddRung({ beside, isBefore, onClose }: AddRungProps) {
  const { t } = useTranslation();
  const { process, telling, rewire, pick } = useProcess();
  const pack = usePack();
  const like = useLike(beside, isBefore);
  const [title, setTitle] = useState<string>();
  const [by, setBy] = useState<string | undefined>('time');
  const [delay, setDelay] = useState<Duration | undefined>(like.delay);
  const [since, setSince] = useState(like.since);
  const [task, setTask] = useState<string>();
  const [role, setRole] = useState(like.task?.role);
  const [form, setForm] = useState(like.task?.form);
  const [due, setDue] = useState<Duration | undefined>({ days: 1 });
  const rung: NewRung = {
    title: title ?? t('studio.process.newRung'),
    arrival:
      by === 'time' && delay !== undefined
        ? { by: 'time', ...like.rest, ...(since === undefined ? {} : { since }), delay }
        : { by: 'work' },
    ...(like.tone === undefined ? {} : { tone: like.tone }),
    ...(task === undefined || role === undefined || form === undefined
      ? {}
      : { task: { title: task, role, form, ...(due === undefined ? {} : { due }) } }),
  };
  const result = addRung(process, beside, isBefore, rung);
  const next = nextOf(result.process, result.state);
  const told = { ...telling, process: result.process };
  const isHalf = task !== undefined && rung.task === undefined;
  const isReady = title !== undefined && !isHalf;
  return (
    <Sheet
      title={t('studio.process.addRung')}
      onClose={onClose}
      footer={
        <Button
          look="primary"
          disabled={!isReady}
          onClick={() => {
            rewire(t('studio.process.added', { title: rung.title }), result);
            onClose();
            pick(result.state);
          }}
        >
          {t('studio.process.addIt')}
        </Button>
      }
    >
      <div className={styles.fields}>
        <TextField
          label={t('studio.process.rungTitle')}
          value={title}
          maxLength={40}
          onChange={setTitle}
        />
        <SelectField
          label={t('studio.process.comes')}
          value={by}
          options={[
            { id: 'time', title: t('studio.process.byTime') },
            { id: 'work', title: t('studio.process.byWork') },
          ]}
          onChange={setBy}
        />
        {by === 'time' && (
          <>
            <DurationField
              label={t('studio.process.howLong')}
              value={delay}
              onChange={(to) => {
                if (to !== undefined) setDelay(to);
              }}
            />
            <ValueField
              label={t('studio.process.property.since')}
              names={namesHearing(pack, process, {})}
              fits={isDate}
              none={t('studio.process.sinceEntry')}
              value={since}
              onChange={setSince}
            />
          </>
        )}
        <TextField
          label={t('studio.process.whatToDo')}
          hint={t('studio.process.whatToDoHint')}
          value={task}
          maxLength={60}
          onChange={setTask}
        />
        {task !== undefined && (
          <>
            <SelectField
              label={t('studio.process.property.role')}
              value={role}
              options={pickable(pack, 'tiers')}
              onChange={setRole}
            />
            <SelectField
              label={t('studio.process.property.form')}
              value={form}
              options={pickable(pack, 'forms')}
              onChange={setForm}
            />
            <DurationField
              label={t('studio.process.property.due')}
              none={t('studio.process.noDue')}
              value={due}
              onChange={setDue}
            />
          </>
        )}
        <p className={panel.sentence} aria-live="polite">
          {rungSentence(told, result.state)}
          {next !== undefined && t('studio.process.thenTo', { next: stateTitle(told, next) })}
        </p>
      </div>
    </Sheet>
  );
}

/** What the new rung has in common with its neighbours: the day from which is counted, the calendar, who works there. */
function useLike(beside: string, isBefore: boolean) {
  const { process, telling } = useProcess();
  const { since, delay, ...rest } = isBefore
    ? { since: undefined, delay: { days: 5 } }
    : likeItsNeighbours(telling.pack, process, beside);
  return {
    tone: process.states[beside]?.tone,
    task: Object.values(process.states[beside]?.tasks ?? {})[0],
    since,
    delay: delay,
    rest,
  };
}
