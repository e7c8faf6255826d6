import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useDiscardDraft, usePublishDraft } from '../../api/drafts.js';
import { Refused } from '../../api/refused.js';
import { Button } from '../../ui/Button.js';
import card from '../../ui/card.module.css';
import input from '../../ui/input.module.css';
import { Note } from '../../ui/Note.js';
import { Page } from '../../ui/Page.js';
import { useWords } from '../../ui/words.js';
import { useBench, useBenchState } from '../bench/bench-context.js';
import { Changes } from './Changes.js';
import styles from './publish.module.css';

/** What differs from the version that the draft began from, in words; and the way to put it in force. */
export default function Publish() {
  const { t } = useTranslation();
  const { content, workbench } = useBench();
  const { texts } = useBenchState();
  const { from } = content.draft;
  // What is shown here is what is published: nothing may wait to be saved.
  useEffect(() => void workbench.flush(), [workbench]);
  return (
    <Page
      title={t('studio.tab.publish')}
      width="wide"
      lead={
        from === undefined
          ? t('studio.publish.leadNew')
          : t('studio.publish.lead', { version: from.version })
      }
    >
      <div className={styles.parts}>
        <Changes begun={content.begun} files={content.files} texts={texts} base={content.base} />
        <PublishForm />
      </div>
    </Page>
  );
}

function PublishForm() {
  const { t } = useTranslation();
  const words = useWords();
  const go = useNavigate();
  const { content, findings } = useBench();
  const { revision, saving } = useBenchState();
  const [note, setNote] = useState('');
  const publish = usePublishDraft(content.draft.id);
  const discard = useDiscardDraft();
  const hasErrors = findings.issues.some(({ severity }) => severity === 'error');
  const isReady = findings.isCurrent && saving.state === 'saved' && !hasErrors;
  const error = publish.error ?? discard.error;
  if (publish.isSuccess) {
    return (
      <Note
        tone="success"
        role="status"
        title={t('packs.published', { version: publish.data.version })}
      >
        {t('packs.publishedAdvice')}
      </Note>
    );
  }
  return (
    <form
      className={`${card.card ?? ''} ${card.padded ?? ''} ${styles.form ?? ''}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) publish.mutate({ revision, note: note.trim() });
      }}
    >
      <label className={input.field}>
        <span className={input.label}>{t('studio.publish.note')}</span>
        <textarea
          className={input.input}
          rows={3}
          required
          maxLength={2000}
          value={note}
          placeholder={t('studio.publish.noteExample')}
          onChange={({ target }) => {
            setNote(target.value);
          }}
        />
      </label>
      <p className={styles.dim}>{t('studio.publish.newCasesOnly')}</p>
      {hasErrors && <Note tone="danger" title={t('studio.publish.faulty')} />}
      {error !== null && (
        <Note tone="danger" role="alert">
          {error instanceof Refused ? words(error.problem.message) : t('trouble.offline')}
        </Note>
      )}
      <p className={styles.buttons}>
        <Button type="submit" look="primary" busy={publish.isPending} disabled={!isReady}>
          {t('studio.publish.action')}
        </Button>
        <Button
          look="quiet"
          busy={discard.isPending}
          onClick={() => {
            if (!window.confirm(t('studio.publish.discardSure'))) return;
            discard.mutate(content.draft.id, { onSuccess: () => void go('/studio') });
          }}
        >
          {t('studio.publish.discard')}
        </Button>
      </p>
    </form>
  );
}
