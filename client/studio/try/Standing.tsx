import { useTranslation } from 'react-i18next';
import { timeInWords } from '../../../engine/replay/quoted.js';
import { Blank } from '../../ui/Blank.js';
import { Button } from '../../ui/Button.js';
import card from '../../ui/card.module.css';
import { StateTag } from '../../ui/StateTag.js';
import { useWords } from '../../ui/words.js';
import type { CaseTold, TaskTold, TrialTold } from '../run/questions.js';
import type { Pending } from './pending.js';
import styles from './try.module.css';

interface StandingProps {
  told: TrialTold;
  onDo: (pending: Pending) => void;
}

/** How it stands at the moment up to which one looks: each case, who has what to do until when, what comes by itself. */
export function Standing({ told, onDo }: StandingProps) {
  const { t } = useTranslation();
  const words = useWords();
  const { cases, marks, tells, applies } = told;
  const comesByItself = tells.length + applies.length === 0;
  return (
    <section className={styles.part} aria-labelledby="standing">
      <h2 id="standing">{t('studio.try.standing')}</h2>
      {cases.length === 0 && (
        <Blank title={t('studio.try.nothingYet')}>
          {t(comesByItself ? 'studio.try.nothingDueYet' : 'studio.try.nothingYetAdvice')}
        </Blank>
      )}
      {[
        ...cases.filter(({ isClosed }) => !isClosed),
        ...cases.filter(({ isClosed }) => isClosed),
      ].map((one) => (
        <Case key={one.id} told={one} onDo={onDo} />
      ))}
      {marks.length > 0 && (
        <p className={styles.dim}>
          {t('studio.try.marks')}
          {marks.map(({ field, value }) => `${words(field)} ${words(value)}`).join(t('form.comma'))}
        </p>
      )}
    </section>
  );
}

function Case({ told, onDo }: { told: CaseTold; onDo: (pending: Pending) => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const { process, state, tone, isClosed, tasks, coming } = told;
  return (
    <div className={`${card.card ?? ''} ${styles.case ?? ''}`}>
      <h3>
        {words(process)}
        <StateTag state={{ title: words(state), tone: toneOf(tone) }} />
        {isClosed && <small>{t('studio.try.closed')}</small>}
      </h3>
      {!isClosed && tasks.length === 0 && <p className={styles.dim}>{t('studio.try.noTasks')}</p>}
      <ul className={styles.tasks}>
        {tasks.map((task) => (
          <Task key={task.id} task={task} onDo={onDo} />
        ))}
      </ul>
      {coming.length > 0 && (
        <details className={styles.coming}>
          <summary>{t('studio.try.coming')}</summary>
          <ul>
            {coming.map(({ at, what }) => (
              <li key={at + what.en}>
                <span>{words(timeInWords(at))}</span> {words(what)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Task({ task, onDo }: { task: TaskTold; onDo: (pending: Pending) => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const { title, role, holder, due, isOverdue, offer } = task;
  return (
    <li>
      <div>
        <strong>{words(title)}</strong>
        <p>
          {words(role)}
          {holder !== undefined && ` ${holder}`}
        </p>
        <p className={styles.due} data-overdue={isOverdue || undefined}>
          {due === undefined
            ? t('studio.try.noDue')
            : t('studio.try.due', { at: words(timeInWords(due)) })}
          {isOverdue && <b>{t('studio.try.overdue')}</b>}
        </p>
      </div>
      {offer !== undefined && (
        <Button
          aria-label={t('studio.try.doOf', { task: words(title) })}
          onClick={() => {
            onDo({ offer, title });
          }}
        >
          {t('studio.try.do')}
        </Button>
      )}
    </li>
  );
}

type Tone = 'quiet' | 'notice' | 'warning' | 'danger' | 'success';

function toneOf(tone: string | undefined): Tone {
  return (tone as Tone | undefined) ?? 'quiet';
}
