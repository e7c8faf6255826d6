import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { duration, titleIn } from '../../../../engine/authoring/ladder/telling.js';
import { arrivalWords } from '../../../../engine/authoring/ladder/sentences.js';
import type { Task } from '../../../../engine/types.js';
import { Button } from '../../../ui/Button.js';
import card from '../../../ui/card.module.css';
import { StateTag } from '../../../ui/StateTag.js';
import { Origin } from '../../adapt/Origin.js';
import { IssueLines } from '../ElementIssues.js';
import { RemoveState } from '../ladder/RemoveState.js';
import { useProcess } from '../process-context.js';
import { useAddTask } from '../use-add-task.js';
import { useScrolledTo } from '../use-scrolled-to.js';
import { Outcomes } from './Outcomes.js';
import styles from './steps.module.css';

/** One step: how a case comes to it, what has to be done, what happens then. */
export function Step({ id, number }: { id: string; number: number }) {
  const { t } = useTranslation();
  const { file, process, telling, picked, pick, open, issuesAt } = useProcess();
  const addTask = useAddTask();
  const [isRemoving, setRemoving] = useState(false);
  const here = useScrolledTo<HTMLLIElement>(picked === id);
  const state = process.states[id];
  if (state === undefined) return null;
  const own = issuesAt(`/states/${id}`).filter(
    ({ pointer }) => !/^\/states\/[^/]+\/(on|after|tasks)\//.test(pointer),
  );
  return (
    <li
      ref={here}
      className={`${card.card ?? ''} ${card.padded ?? ''} ${styles.step ?? ''}`}
      data-picked={picked === id || undefined}
    >
      <header className={styles.head}>
        <span className={styles.names}>
          <button
            type="button"
            className={styles.title}
            aria-pressed={picked === id}
            onClick={() => {
              pick(id);
            }}
          >
            <span className={styles.number}>{number}</span>
            <StateTag state={{ title: state.title, tone: state.tone ?? 'quiet' }} />
          </button>
          <Origin file={file} pointers={[`/states/${id}`]} />
        </span>
        <span className={styles.tools}>
          <Button
            look="quiet"
            aria-label={t('studio.process.changeOf', { title: state.title })}
            onClick={() => {
              open(`/states/${id}`);
            }}
          >
            {t('studio.process.change')}
          </Button>
          <Button
            look="quiet"
            aria-label={t('studio.process.removeOf', { title: state.title })}
            onClick={() => {
              setRemoving(true);
            }}
          >
            {t('studio.process.remove')}
          </Button>
        </span>
      </header>
      <p className={styles.calm}>{arrivalWords(telling, id)}</p>
      <IssueLines issues={own} />
      <h3>{t('studio.process.work')}</h3>
      <ul className={styles.tasks}>
        {Object.entries(state.tasks ?? {}).map(([task, definition]) => (
          <TaskLine key={task} pointer={`/states/${id}/tasks/${task}`} task={definition} />
        ))}
      </ul>
      {addTask !== undefined && (
        <Button
          look="quiet"
          className={styles.more ?? ''}
          onClick={() => {
            addTask(id);
          }}
        >
          {t('studio.process.addTask')}
        </Button>
      )}
      <h3>{t('studio.process.then')}</h3>
      <Outcomes step={id} />
      {isRemoving && (
        <RemoveState
          id={id}
          onClose={() => {
            setRemoving(false);
          }}
        />
      )}
    </li>
  );
}

/** What somebody has to do, by when, with which form. */
function TaskLine({ pointer, task }: { pointer: string; task: Task }) {
  const { t } = useTranslation();
  const { file, telling, open, issuesAt } = useProcess();
  const { title, role, form, due } = task;
  return (
    <li>
      <button
        type="button"
        className={styles.open}
        onClick={() => {
          open(pointer);
        }}
      >
        <span className={styles.names}>
          <strong>{title}</strong>
          <Origin onlyOwn file={file} pointers={[pointer]} />
        </span>
        <span className={styles.facts}>
          {[
            titleIn(telling, 'tiers', role),
            t('studio.process.withForm', { form: titleIn(telling, 'forms', form) }),
            due === undefined
              ? t('studio.process.noDue')
              : t('studio.process.within', { span: duration(telling, due) }),
          ].join(' · ')}
        </span>
      </button>
      <IssueLines issues={issuesAt(pointer)} />
    </li>
  );
}
