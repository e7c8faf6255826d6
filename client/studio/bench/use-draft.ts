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
  const { data, isFetching } = useDrafts({ watch: true });
  const { id } = content.draft;
  const listed = data?.drafts.find((one) => one.id === id);
  // A list of before it began says nothing.
  const isKnown = data !== undefined && !isFetching;
  const draft = listed ?? (isKnown ? undefined : content.draft);
  const release = draft?.release;
  if (draft === undefined || release === undefined) return draft;
  const isPending = release.state === 'waiting' || release.state === 'scheduled';
  // What was changed here a moment ago counts, before the server is asked again.
  return isPending && release.revision !== revision
    ? { ...draft, release: { ...release, state: 'void' } }
    : draft;
}
