import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { rewritten } from '../../../engine/authoring/rewritten.js';
import { differenceBetween } from '../../../engine/difference/difference.js';
import { overNewBase, type OverNewBase } from '../../../engine/merge/over-new-base.js';
import { rebaseDraft } from '../../api/drafts.js';
import { Refused } from '../../api/refused.js';
import { Button } from '../../ui/Button.js';
import card from '../../ui/card.module.css';
import { Note } from '../../ui/Note.js';
import { useWords } from '../../ui/words.js';
import { useBench } from '../bench/bench-context.js';
import type { Text, Texts } from '../bench/known-files.js';
import { ChangeList } from '../merge/ChangeList.js';
import { Conflicts } from '../merge/Conflicts.js';
import { type Decisions, decisionsOf, toDecide } from '../merge/to-decide.js';
import type { Adaptation } from './adaptation.js';
import { documentsOf } from './restored.js';
import type { Incoming } from './NewBase.js';
import styles from './adapt.module.css';

interface TakeInProps {
  adaptation: Adaptation;
  incoming: Incoming;
  onLeave: () => void;
}

/** What the base's next version brings, and where it and the district say something else of the same. */
export function TakeIn({ adaptation, incoming, onLeave }: TakeInProps) {
  const { t } = useTranslation();
  const words = useWords();
  const { base, own, whole } = adaptation;
  const { version, files } = incoming;
  const [decisions, setDecisions] = useState<Decisions>({});
  const newBase = useMemo(() => documentsOf(files), [files]);
  const changes = useMemo(() => differenceBetween(base, newBase).changes, [base, newBase]);
  const result = useMemo(
    () => overNewBase(base, newBase, own, decisionsOf(decisions, 'ours')),
    [base, newBase, own, decisions],
  );
  const conflicts = useMemo(
    () => toDecide(result.conflicts, { base, ours: whole, theirs: newBase }, 'ours'),
    [result.conflicts, base, whole, newBase],
  );
  const take = useTaking(incoming, result);
  return (
    <section
      className={`${card.card ?? ''} ${card.padded ?? ''} ${styles.takeIn ?? ''}`}
      aria-labelledby="take-in"
    >
      <h2 id="take-in">{t('studio.adapting.page.takeIn', { version })}</h2>
      <Conflicts
        conflicts={conflicts}
        decisions={decisions}
        names={{
          ours: t('studio.adapting.page.own'),
          theirs: t('studio.adapting.page.baseAt', { version }),
        }}
        onDecide={setDecisions}
      />
      {conflicts.length === 0 && <p>{t('studio.adapting.page.noConflict')}</p>}
      <details open={conflicts.length === 0}>
        <summary className={styles.more}>
          {t('studio.adapting.page.baseChanges', { count: changes.length })}
        </summary>
        <ChangeList changes={changes} none={t('studio.adapting.page.baseSame')} />
      </details>
      {take.isError && (
        <Note tone="danger" role="alert">
          {take.error instanceof Refused
            ? words(take.error.problem.message)
            : t('studio.adapting.page.notTaken')}
        </Note>
      )}
      <p className={styles.ways}>
        <Button
          look="primary"
          busy={take.isPending}
          disabled={!result.isDecided}
          onClick={() => {
            take.mutate();
          }}
        >
          {t('studio.adapting.page.take')}
        </Button>
        <Button look="quiet" onClick={onLeave}>
          {t('studio.adapting.page.later')}
        </Button>
      </p>
    </section>
  );
}

/** Puts the draft over the new base; what is not saved yet is saved before. */
function useTaking({ version, from, files: base }: Incoming, { overlay }: OverNewBase) {
  const { t } = useTranslation();
  const { content, workbench } = useBench();
  const client = useQueryClient();
  const { id } = content.draft;
  return useMutation({
    mutationFn: async () => {
      await workbench.flush();
      const { texts, revision, saving } = workbench.state();
      if (saving.state !== 'saved') throw new Error('the draft is not saved');
      return rebaseDraft(id, {
        ...{ revision, label: t('studio.adapting.page.taken', { version }) },
        ...(from === undefined ? { base } : { from }),
        files: textsOf(overlay, texts),
      });
    },
    // The draft is read anew: what is on screen then stands over the new base.
    onSuccess: () => client.resetQueries({ queryKey: ['drafts', id] }),
  });
}

/** The overlay's files as they become; what they say already stays as it is written. */
function textsOf(overlay: OverNewBase['overlay'], texts: Texts): Record<string, Text> {
  const files = Object.entries(texts).flatMap(([file, text]): [string, Text][] => {
    if (text === null) return [];
    const value = overlay[file];
    return [[file, value === undefined ? null : rewritten(text, value)]];
  });
  return Object.fromEntries(files);
}
