import { useMemo, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { placeOfConflict } from '../../../engine/merge/decided.js';
import { mergeFiles } from '../../../engine/merge/merge-files.js';
import { sidesInWords } from '../../../engine/merge/sides-in-words.js';
import type { DraftNewer } from '../../api/types.js';
import { takeIn, useDraftNewer } from '../../api/releases.js';
import { Answered } from '../../ui/Answered.js';
import { Button } from '../../ui/Button.js';
import { Note } from '../../ui/Note.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import { useWhen } from '../../ui/when.js';
import { useBench, useBenchState } from '../bench/bench-context.js';
import { Conflicts } from '../merge/Conflicts.js';
import type { Decisions } from '../merge/to-decide.js';
import { Problem } from './Problem.js';
import { documentsOf } from './sides.js';
import styles from './publish.module.css';

/** Another version came into force since this draft began: its changes are taken in before it may be published. */
export function TakeIn() {
  const { content } = useBench();
  const query = useDraftNewer(content.draft.id);
  return (
    <Answered query={query} skeleton={<RowsSkeleton rows={2} />}>
      {(newer) => <Newer newer={newer} />}
    </Answered>
  );
}

function Newer({ newer }: { newer: DraftNewer }) {
  const { t } = useTranslation();
  const when = useWhen();
  const client = useQueryClient();
  const { content, workbench } = useBench();
  const { texts, revision, saving } = useBenchState();
  const { id } = content.draft;
  const [decided, setDecided] = useState<Decisions>({});
  const merging = useMerging(newer, decided);
  const isDecided = merging.conflicts.every((one) => decided[placeOfConflict(one)] !== undefined);
  const taking = useMutation({
    mutationFn: async () => {
      await workbench.flush();
      const label = t('studio.publish.takeIn.label', { version: newer.version });
      return takeIn(id, { revision, hash: newer.hash, label, files: merging.texts });
    },
    // The draft is read anew: what is on screen is then what was merged.
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['drafts'], exact: true });
      await client.resetQueries({ queryKey: ['drafts', id] });
    },
  });
  return (
    <section className={styles.section} aria-labelledby="newer">
      <Note tone="warning" title={t('studio.publish.takeIn.title', { version: newer.version })}>
        <p>
          {t('studio.publish.takeIn.advice', {
            name: newer.publishedBy ?? t('packs.byServer'),
            at: when.moment(newer.publishedAt),
          })}
          {newer.note !== undefined && t('studio.publish.takeIn.note', { note: newer.note })}
        </p>
      </Note>
      <h2 id="newer">{t('studio.publish.takeIn.action')}</h2>
      {merging.conflicts.length === 0 && <p>{t('studio.publish.takeIn.noConflict')}</p>}
      <Conflicts
        conflicts={merging.conflicts}
        decisions={decided}
        onDecide={setDecided}
        names={{
          ours: t('studio.publish.takeIn.ours'),
          theirs: t('studio.publish.takeIn.theirs', { version: newer.version }),
        }}
      />
      <Problem error={taking.error} />
      <p className={styles.buttons}>
        <Button
          look="primary"
          busy={taking.isPending}
          disabled={!isDecided || saving.state !== 'saved' || Object.keys(texts).length === 0}
          onClick={() => {
            taking.mutate();
          }}
        >
          {t('studio.publish.takeIn.action')}
        </Button>
      </p>
    </section>
  );
}

/** The draft merged with the newer version, and what is to be decided in words. */
function useMerging(newer: DraftNewer, decided: Decisions) {
  const { content } = useBench();
  const { texts } = useBenchState();
  return useMemo(() => {
    const begun = Object.fromEntries(
      Object.keys({ ...content.files, ...content.begun }).map((file) => [
        file,
        Object.hasOwn(content.begun, file) ? content.begun[file] : content.files[file]?.text,
      ]),
    ) as Record<string, string | null>;
    const sides = { base: begun, ours: texts, theirs: newer.files };
    const merged = mergeFiles(sides, new Map(Object.entries(decided)));
    return {
      texts: merged.texts,
      conflicts: sidesInWords(merged.conflicts, {
        base: documentsOf(begun, content.begunBase ?? content.base),
        ours: documentsOf(texts, content.base),
        theirs: documentsOf(newer.files, newer.base),
      }),
    };
  }, [content, texts, newer, decided]);
}
