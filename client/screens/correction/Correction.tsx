import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { Data } from '../../../engine/json.js';
import { correctionPath, useCorrection } from '../../api/correction.js';
import type { CorrectionView } from '../../api/types.js';
import { FilledForm } from '../../forms/FilledForm.js';
import { Answered } from '../../ui/Answered.js';
import { BackLink } from '../../ui/BackLink.js';
import { Note } from '../../ui/Note.js';
import { Page } from '../../ui/Page.js';
import { RecordName } from '../../ui/RecordName.js';
import { LinesSkeleton } from '../../ui/Skeleton.js';
import { StateTag } from '../../ui/StateTag.js';
import { useActorName } from '../../ui/actor-name.js';
import card from '../../ui/card.module.css';
import page from '../../ui/page.module.css';
import { useWhen } from '../../ui/when.js';
import styles from './correction.module.css';
import { correctionBody, withReason } from './with-reason.js';

/** What was sent in a form, to be put right: the same form as it was filled, and why. */
export default function Correction() {
  const { id = '', sequence = '' } = useParams();
  const query = useCorrection(id, sequence);
  return (
    <Answered
      query={query}
      alone
      skeleton={
        <div className={page.page}>
          <LinesSkeleton lines={8} />
        </div>
      }
    >
      {(view) => <Shown view={view} sequence={sequence} />}
    </Answered>
  );
}

function Shown({ view, sequence }: { view: CorrectionView; sequence: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const when = useWhen();
  const actorName = useActorName();
  const { record, state, id } = view.case;
  const title = t('correction.title', { what: view.title });
  const form = useMemo(
    () => withReason(view.form, { title: t('correction.why'), help: t('correction.whyHelp') }),
    [view.form, t],
  );
  const done = useCallback(
    (key: string) => void navigate(`/receipts/${key}`, { replace: true }),
    [navigate],
  );
  const sentAt = when.moment(view.sentAt);
  return (
    <Page
      title={title}
      windowTitle={`${title} · ${record.name}`}
      back={<BackLink to={`/cases/${id}`}>{t('task.toCase')}</BackLink>}
      lead={
        <span className={styles.lead}>
          <RecordName record={record} />
          <StateTag state={state} />
          <span>
            {view.by === undefined
              ? t('correction.sentAt', { at: sentAt })
              : t('correction.sentBy', { at: sentAt, by: actorName(view.by) })}
          </span>
        </span>
      }
    >
      <Note tone="notice">{t('correction.means', { state: state.title })}</Note>
      <section className={`${card.card ?? ''} ${styles.paper ?? ''}`} aria-label={form.title}>
        <FilledForm
          subject={`correction/${id}/${sequence}`}
          view={form}
          values={view.values as Data}
          asOf={Date.parse(view.sentAt)}
          path={correctionPath(id, sequence)}
          bodyOf={correctionBody}
          title={title}
          about={record.name}
          from={`/cases/${id}/corrections/${sequence}`}
          submitWord={t('correction.send')}
          onDone={done}
        />
      </section>
    </Page>
  );
}
