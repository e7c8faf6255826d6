import { useMemo, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { instantOf, localOf } from '../../../engine/calendar/zone.js';
import { useDiscardDraft, usePublishDraft } from '../../api/drafts.js';
import type { useReleaseStep } from '../../api/releases.js';
import type { DraftSubmission } from '../../api/types.js';
import { Button } from '../../ui/Button.js';
import card from '../../ui/card.module.css';
import input from '../../ui/input.module.css';
import { Note } from '../../ui/Note.js';
import { useNow } from '../../ui/now.js';
import { useBench, useBenchState, useDocument } from '../bench/bench-context.js';
import { nextVersion } from './next-version.js';
import { movesIn, type Plan } from './plan.js';
import { Problem } from './Problem.js';
import { changesOf } from './sides.js';
import { WhenField } from './WhenField.js';
import styles from './publish.module.css';

interface PublishFormProps {
  plan: Plan;
  /** How many cases cannot be moved as it is planned. */
  staying: number | undefined;
  publish: ReturnType<typeof usePublishDraft>;
  step: ReturnType<typeof useReleaseStep>;
}

/** Number, note and time of the version; then it is published, or put up for approval. */
export function PublishForm({ plan, staying, publish, step }: PublishFormProps) {
  const { t } = useTranslation();
  const go = useNavigate();
  const { content, findings, workbench } = useBench();
  const { saving, texts } = useBenchState();
  const { now, timeZone } = useNow();
  const pack = useDocument('pack.json');
  const discard = useDiscardDraft();
  const [note, setNote] = useState(content.draft.release?.note ?? '');
  const [at, setAt] = useState<string | undefined>();
  const present = typeof pack.whole?.['version'] === 'string' ? pack.whole['version'] : '';
  const isNew = present !== content.draft.from?.version;
  const [wanted, setWanted] = useState<string | undefined>();
  const version = wanted ?? (isNew ? present : nextVersion(present));
  const hasErrors = findings.issues.some(({ severity }) => severity === 'error');
  const cannot = plan.isMoving && plan.unmovable === 'refuse' && (staying ?? 0) > 0;
  // The same again would be another version in name only. What was brought in is new as it is.
  const isSame = useMemo(
    () => content.draft.from !== undefined && changesOf(content, texts).length === 0,
    [content, texts],
  );
  const isSound = findings.isCurrent && !hasErrors && !cannot;
  const isReady = isSound && !isSame && saving.state === 'saved';
  const { approval } = content;
  const send = useMutation({
    mutationFn: async () => {
      if (version !== present)
        pack.put(t('studio.publish.versionLabel', { version }), '/version', version);
      await workbench.flush();
      const after = workbench.state();
      // What could not be saved is said above; nothing else is published instead.
      if (after.saving.state !== 'saved') return;
      const body: DraftSubmission = {
        ...{ revision: after.revision, note: note.trim() },
        ...movesIn(plan),
        ...(at === undefined
          ? {}
          : { effectiveAt: new Date(instantOf(at, timeZone)).toISOString() }),
      };
      if (approval) await step.mutateAsync({ step: 'submission', body });
      else if (at !== undefined) await step.mutateAsync({ step: 'schedule', body });
      else await publish.mutateAsync(body);
    },
  });
  return (
    <form
      className={`${card.card ?? ''} ${card.padded ?? ''} ${styles.form ?? ''}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) send.mutate();
      }}
    >
      <h2>{t(approval ? 'studio.publish.release.title' : 'studio.publish.title')}</h2>
      <label className={input.field}>
        <span className={input.label}>{t('studio.publish.version')}</span>
        <input
          className={`${input.input ?? ''} ${styles.short ?? ''}`}
          value={version}
          required
          maxLength={40}
          onChange={({ target }) => {
            setWanted(target.value);
          }}
        />
      </label>
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
      <WhenField earliest={localOf(now, timeZone)} value={at} onChange={setAt} />
      <p className={styles.dim}>
        {t(approval ? 'studio.publish.release.needed' : 'studio.publish.release.alone')}
      </p>
      {hasErrors && <Note tone="danger" title={t('studio.publish.faulty')} />}
      {cannot && <Note tone="danger" title={t('studio.publish.effect.decideFirst')} />}
      <Problem error={publish.error ?? step.error ?? discard.error} />
      <p className={styles.buttons}>
        <Button type="submit" look="primary" busy={send.isPending} disabled={!isReady}>
          {approval
            ? t('studio.publish.release.submit')
            : t(at === undefined ? 'studio.publish.action' : 'studio.publish.schedule')}
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
