import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReleaseStep } from '../../api/releases.js';
import type { DraftRelease } from '../../api/types.js';
import { Button } from '../../ui/Button.js';
import card from '../../ui/card.module.css';
import input from '../../ui/input.module.css';
import { Note } from '../../ui/Note.js';
import { useWhen } from '../../ui/when.js';
import { useWords } from '../../ui/words.js';
import { useBench } from '../bench/bench-context.js';
import { Problem } from './Problem.js';
import styles from './publish.module.css';

interface ReleaseStatusProps {
  release: DraftRelease;
  step: ReturnType<typeof useReleaseStep>;
}

/** How far the draft is on its way into force, and what whoever looks may do about it. */
export function ReleaseStatus({ release, step }: ReleaseStatusProps) {
  const { t } = useTranslation();
  const when = useWhen();
  const words = useWords();
  const { state, askedBy, decidedBy, note } = release;
  const asked = t('studio.by', { name: askedBy, at: when.moment(release.askedAt) });
  switch (state) {
    case 'void':
      return <Note tone="warning" role="status" title={t('studio.publish.release.void')} />;
    case 'sent-back':
      return (
        <Note tone="danger" title={t('studio.publish.release.sentBack', { name: decidedBy ?? '' })}>
          <p>{release.words}</p>
        </Note>
      );
    case 'failed':
      return (
        <Note tone="danger" title={t('studio.publish.release.failed')}>
          {release.problem !== undefined && <p>{words(release.problem)}</p>}
        </Note>
      );
    case 'waiting':
    case 'scheduled':
      return (
        <section
          className={`${card.card ?? ''} ${card.padded ?? ''} ${styles.status ?? ''}`}
          aria-labelledby="release"
        >
          <h2 id="release">
            {state === 'scheduled'
              ? t('studio.publish.state.scheduled', { at: when.moment(release.effectiveAt ?? '') })
              : t(release.own ? 'studio.publish.state.waiting' : 'studio.publish.state.yours')}
          </h2>
          <dl className={styles.facts}>
            <dt>{t('studio.publish.release.asked')}</dt>
            <dd>{asked}</dd>
            {decidedBy !== undefined && (
              <>
                <dt>{t('studio.publish.release.approved')}</dt>
                <dd>{decidedBy}</dd>
              </>
            )}
            <dt>{t('studio.publish.release.when')}</dt>
            <dd>
              {release.effectiveAt === undefined
                ? t('studio.publish.release.onApproval')
                : when.moment(release.effectiveAt)}
            </dd>
            <dt>{t('studio.publish.note')}</dt>
            <dd className={styles.note}>{note}</dd>
          </dl>
          <Problem error={step.error} />
          {state === 'waiting' && !release.own ? (
            <Decision release={release} step={step} />
          ) : (
            <p>
              <Button
                busy={step.isPending}
                onClick={() => {
                  step.mutate({ step: 'release' });
                }}
              >
                {t(
                  state === 'waiting'
                    ? 'studio.publish.release.withdraw'
                    : 'studio.publish.release.callOff',
                )}
              </Button>
            </p>
          )}
        </section>
      );
  }
}

/** What the second person decides. */
function Decision({ release, step }: ReleaseStatusProps) {
  const { t } = useTranslation();
  const field = useId();
  const { findings } = useBench();
  const [words, setWords] = useState('');
  const { number, effectiveAt } = release;
  const hasErrors = findings.issues.some(({ severity }) => severity === 'error');
  return (
    <div className={styles.form}>
      <p className={styles.dim}>{t('studio.publish.release.lookFirst')}</p>
      <div className={input.field}>
        <label className={input.label} htmlFor={field}>
          {t('studio.publish.release.why')}
        </label>
        <textarea
          id={field}
          className={input.input}
          rows={2}
          maxLength={2000}
          value={words}
          onChange={({ target }) => {
            setWords(target.value);
          }}
        />
      </div>
      <p className={styles.buttons}>
        <Button
          look="primary"
          busy={step.isPending}
          disabled={hasErrors}
          onClick={() => {
            step.mutate({ step: 'approval', body: { number } });
          }}
        >
          {t(
            effectiveAt === undefined
              ? 'studio.publish.release.approveNow'
              : 'studio.publish.release.approve',
          )}
        </Button>
        <Button
          busy={step.isPending}
          disabled={words.trim() === ''}
          onClick={() => {
            step.mutate({ step: 'sending-back', body: { number, words: words.trim() } });
          }}
        >
          {t('studio.publish.release.sendBack')}
        </Button>
      </p>
    </div>
  );
}
