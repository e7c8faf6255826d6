import { useTranslation } from 'react-i18next';
import { useTryTimersAgain } from '../../api/operations.js';
import { Refused } from '../../api/refused.js';
import type { FailedTimer } from '../../api/types.js';
import { Button } from '../../ui/Button.js';
import { Note } from '../../ui/Note.js';
import { useWhen } from '../../ui/when.js';
import { useWords } from '../../ui/words.js';
import styles from './operations.module.css';

/** What should have happened in time and failed, and the way to let it be tried again. */
export function FailedTimers({ timers, failed }: { timers: FailedTimer[]; failed: number }) {
  const { t } = useTranslation();
  const words = useWords();
  const again = useTryTimersAgain();
  const problem = again.error instanceof Refused ? again.error.problem : undefined;
  return (
    <section className={styles.section} aria-labelledby="failed">
      <div className={styles.head}>
        <h2 id="failed">{t('operations.timers')}</h2>
        {failed > 0 && (
          <Button
            look="primary"
            busy={again.isPending}
            onClick={() => {
              again.mutate();
            }}
          >
            {t('operations.again')}
          </Button>
        )}
      </div>
      <p className={styles.dim} role="status">
        {failed === 0
          ? t('operations.noneFailed')
          : t('operations.failedAdvice', { count: failed })}
      </p>
      {again.error !== null && (
        <Note tone="danger" role="alert">
          {problem === undefined ? t('trouble.offline') : words(problem.message)}
        </Note>
      )}
      {timers.length > 0 && (
        <ul className={styles.rows}>
          {timers.map((timer, at) => (
            <Failed key={at} timer={timer} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Failed({ timer: { process, dueAt, failedAt } }: { timer: FailedTimer }) {
  const { t } = useTranslation();
  const when = useWhen();
  return (
    <li>
      <strong>{process}</strong>
      <span className={styles.dim}>
        {t('operations.wasDue', { due: when.moment(dueAt), failed: when.moment(failedAt) })}
      </span>
    </li>
  );
}
