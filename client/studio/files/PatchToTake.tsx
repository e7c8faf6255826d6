import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { differenceBetween } from '../../../engine/difference/difference.js';
import { placeOfConflict } from '../../../engine/merge/decided.js';
import { mergePatch } from '../../../engine/merge/merge-patch.js';
import { type PackPatch, patched } from '../../../engine/merge/pack-patch.js';
import type { PackDocuments } from '../../../engine/difference/pack-documents.js';
import { Button } from '../../ui/Button.js';
import { useBench, useBenchState } from '../bench/bench-context.js';
import { usePack } from '../bench/pack.js';
import { ChangeList } from '../merge/ChangeList.js';
import { Conflicts } from '../merge/Conflicts.js';
import { textsSaying } from '../merge/texts-saying.js';
import { type Decisions, decisionsOf, toDecide } from '../merge/to-decide.js';
import styles from './files.module.css';

/** What a patch would change in this draft, in words; where both changed the same, it is decided. Then it is one step, which can be undone. */
export function PatchToTake({ patch, onTaken }: { patch: PackPatch; onTaken: () => void }) {
  const { t } = useTranslation();
  const { content, workbench } = useBench();
  const { texts } = useBenchState();
  const pack = usePack();
  const [decisions, setDecisions] = useState<Decisions>({});
  const { documents, conflicts } = useMemo(
    () => patched(pack, patch, decisionsOf(decisions, 'theirs')),
    [pack, patch, decisions],
  );
  const toBeDecided = useMemo(() => {
    const base = mergePatch(pack, patch.back) as PackDocuments;
    const theirs = mergePatch(base, patch.patches) as PackDocuments;
    return toDecide(conflicts, { base, ours: pack, theirs }, 'theirs');
  }, [conflicts, pack, patch]);
  const changes = useMemo(() => differenceBetween(pack, documents).changes, [pack, documents]);
  const isDecided = toBeDecided.every((one) => decisions[placeOfConflict(one)] !== undefined);
  const take = () => {
    const label = t('studio.adapting.patch.taken', { title: patch.from.title });
    workbench.edit(label, textsSaying(pack, documents, texts, content.base));
    onTaken();
  };
  return (
    <div className={styles.form}>
      <p>{t('studio.adapting.patch.from', patch.from)}</p>
      <Conflicts
        conflicts={toBeDecided}
        decisions={decisions}
        names={{ ours: t('studio.adapting.patch.ours'), theirs: patch.from.title }}
        onDecide={setDecisions}
      />
      <ChangeList changes={changes} none={t('studio.adapting.patch.nothing')} />
      <Button look="primary" disabled={!isDecided || changes.length === 0} onClick={take}>
        {t('studio.adapting.patch.take')}
      </Button>
    </div>
  );
}
