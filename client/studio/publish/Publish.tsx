import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePublishDraft } from '../../api/drafts.js';
import { useReleaseStep } from '../../api/releases.js';
import type { DraftView } from '../../api/types.js';
import { Page } from '../../ui/Page.js';
import { useBench, useBenchState } from '../bench/bench-context.js';
import { useDraft } from '../bench/use-draft.js';
import { Changes } from './Changes.js';
import { Done } from './Done.js';
import { Effect } from './Effect.js';
import { planOf } from './plan.js';
import { PublishForm } from './PublishForm.js';
import { ReleaseStatus } from './ReleaseStatus.js';
import { TakeIn } from './TakeIn.js';
import styles from './publish.module.css';

/** What differs from the version that the draft began from, in words; what that does to open cases; and the way to put it in force. */
export default function Publish() {
  const { t } = useTranslation();
  const { content, workbench } = useBench();
  const { texts } = useBenchState();
  const draft = useDraft();
  const publish = usePublishDraft(content.draft.id);
  const step = useReleaseStep(content.draft.id);
  const published = publish.data ?? step.data?.version;
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
        {published !== undefined && <Done version={published} />}
        {published === undefined && draft?.release !== undefined && (
          <ReleaseStatus release={draft.release} step={step} />
        )}
        {published === undefined && draft?.behind === true && <TakeIn />}
        <Changes content={content} texts={texts} />
        {published === undefined && draft?.behind === false && (
          <ToForce draft={draft} publish={publish} step={step} />
        )}
      </div>
    </Page>
  );
}

/** The effect on open cases; and the form, unless the draft is on its way already. */
function ToForce({
  draft: { release },
  publish,
  step,
}: {
  draft: DraftView;
  publish: ReturnType<typeof usePublishDraft>;
  step: ReturnType<typeof useReleaseStep>;
}) {
  const [plan, setPlan] = useState(() => planOf(release?.moves));
  const [staying, setStaying] = useState<number | undefined>();
  if (release?.state === 'waiting' || release?.state === 'scheduled')
    return <Effect plan={planOf(release.moves)} />;
  return (
    <>
      <Effect plan={plan} onPlan={setPlan} onStaying={setStaying} />
      <PublishForm plan={plan} staying={staying} publish={publish} step={step} />
    </>
  );
}
