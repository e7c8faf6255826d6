import { useTranslation } from 'react-i18next';
import { type MessageStep, useMessages, useMessageStep } from '../../api/messages.js';
import { Refused } from '../../api/refused.js';
import type { OutboxView } from '../../api/types.js';
import { Answered } from '../../ui/Answered.js';
import { Button } from '../../ui/Button.js';
import card from '../../ui/card.module.css';
import { Note } from '../../ui/Note.js';
import { Page } from '../../ui/Page.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import { useWords } from '../../ui/words.js';
import { DeadMessages } from './DeadMessages.js';
import styles from './messages.module.css';
import { Robots } from './Robots.js';

/** For administrators: whether messages leave, what was given up, and the robots of groups. */
export default function Messages() {
  const { t } = useTranslation();
  const words = useWords();
  const step = useMessageStep();
  const problem = step.error instanceof Refused ? step.error.problem : undefined;
  const take = (wanted: MessageStep, then?: () => void) => {
    step.mutate(wanted, then === undefined ? {} : { onSuccess: then });
  };
  return (
    <Page title={t('messages.title')} lead={t('messages.lead')}>
      <div className={styles.parts}>
        {step.error !== null && (
          <Note tone="danger" role="alert">
            {problem === undefined ? t('trouble.offline') : words(problem.message)}
          </Note>
        )}
        <Answered query={useMessages()} skeleton={<RowsSkeleton rows={4} />}>
          {(view) => (
            <>
              <State view={view} busy={step.isPending} onTake={take} />
              <DeadMessages dead={view.dead} busy={step.isPending} onTake={take} />
              <Robots view={view} busy={step.isPending} onTake={take} />
            </>
          )}
        </Answered>
      </div>
    </Page>
  );
}

interface StateProps {
  view: OutboxView;
  busy: boolean;
  onTake: (wanted: MessageStep) => void;
}

function State({ view: { paused, waiting, mail }, busy, onTake }: StateProps) {
  const { t } = useTranslation();
  if (paused) {
    return (
      <Note tone="warning" role="status" title={t('messages.paused')}>
        <span>{t('messages.pausedAdvice')}</span>
        <div className={styles.resume}>
          <Button
            look="primary"
            busy={busy}
            onClick={() => {
              onTake({ step: 'pause', paused: false });
            }}
          >
            {t('messages.resume')}
          </Button>
        </div>
      </Note>
    );
  }
  return (
    <section className={`${card.card} ${styles.state}`}>
      <div>
        <strong>{t('messages.running')}</strong>
        <p className={styles.dim}>
          {waiting === 0 ? t('messages.noneWaiting') : t('messages.waiting', { count: waiting })}
        </p>
        <p className={styles.dim}>{t(mail ? 'messages.mailOn' : 'messages.mailOff')}</p>
      </div>
      <Button
        busy={busy}
        onClick={() => {
          onTake({ step: 'pause', paused: true });
        }}
      >
        {t('messages.pause')}
      </Button>
    </section>
  );
}
