import { useDrafts } from '../../api/drafts.js';
import type { DraftView } from '../../api/types.js';
import { useBench, useBenchState } from './bench-context.js';

/**
 * How the draft stands now, whatever it was when it was opened: others approve it, or publish another.
 * Undefined: it is done with, published or put away.
 */
export function useDraft(): DraftView | undefined {
  const { content } = useBench();
  const { revision } = useBenchState();
  const { data } = useDrafts();
  const { id } = content.draft;
  const draft = data === undefined ? content.draft : data.drafts.find((one) => one.id === id);
  const release = draft?.release;
  if (draft === undefined || release === undefined) return draft;
  const isPending = release.state === 'waiting' || release.state === 'scheduled';
  // What was changed here a moment ago counts, before the server is asked again.
  return isPending && release.revision !== revision
    ? { ...draft, release: { ...release, state: 'void' } }
    : draft;
}
