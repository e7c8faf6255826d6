import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import type { TaskView } from '../../api/types.js';
import { useDraft } from '../../outbox/draft.js';
import { BackLink } from '../../ui/BackLink.js';
import { ButtonLink } from '../../ui/Button.js';
import { Note } from '../../ui/Note.js';
import { Page } from '../../ui/Page.js';
import { RecordName } from '../../ui/RecordName.js';
import { StateTag } from '../../ui/StateTag.js';
import { useActorName } from '../../ui/actor-name.js';
import { useWhen } from '../../ui/when.js';
import { KeptDraft } from './KeptDraft.js';
import styles from './closed.module.css';

/** A task that has ended: who ended it and why; and what I had typed, if I was too late. */
export function ClosedTask({ view }: { view: TaskView }) {
  const { t } = useTranslation();
  const when = useWhen();
  const actorName = useActorName();
  const { person } = useSession();
  const { task, closed } = view;
  const draft = useDraft(person.id, `task/${task.id}`);
  return (
    <Page
      title={task.title}
      windowTitle={`${task.title} · ${task.case.record.name}`}
      back={<BackLink to="/" />}
      lead={
        <span className={styles.who}>
          <RecordName record={task.case.record} />
          <StateTag state={task.case.state} />
        </span>
      }
    >
      <Note tone="notice" title={t('task.closed')}>
        {closed !== undefined && (
          <span>
            {closed.reason}
            <br />
            {closed.by !== undefined && `${actorName(closed.by)}${t('app.comma')}`}
            {when.moment(closed.at)}
          </span>
        )}
      </Note>
      {draft !== undefined && (
        <KeptDraft draft={draft} person={person.id} subject={`task/${task.id}`} />
      )}
      <p className={styles.actions}>
        <ButtonLink look="primary" to="/">
          {t('app.toToday')}
        </ButtonLink>
        <ButtonLink to={`/cases/${task.case.id}`}>{t('task.toCase')}</ButtonLink>
      </p>
    </Page>
  );
}
