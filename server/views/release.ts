import type { DraftRelease, Words } from '../http/types.js';
import type { ReleasePlan } from '../releases/plan.js';
import type { DraftLine } from '../store/drafts.js';
import type { DraftReleaseRow } from '../store/entities/publication.js';
import { isoOf, maybeIso } from './instant.js';

/** How the last wish stands; nothing, where it was taken back. */
export function releaseView(
  { revision: now }: DraftLine,
  release: DraftReleaseRow | undefined,
  reader: string,
  nameOf: (person: string) => string,
): DraftRelease | undefined {
  if (release === undefined) return undefined;
  const { number, state, revision, asked_at, asked_by, plan, effective_at, words } = release;
  if (state === 'withdrawn' || state === 'published') return undefined;
  const { note, moves } = JSON.parse(plan) as ReleasePlan;
  const isPending = state === 'waiting' || state === 'scheduled';
  const { decided_by } = release;
  return {
    ...{ number, revision, note },
    state: isPending && revision !== now ? 'void' : state,
    askedBy: nameOf(asked_by),
    askedAt: isoOf(asked_at),
    own: asked_by === reader,
    ...maybeIso('effectiveAt', effective_at),
    ...(decided_by === null ? {} : { decidedBy: nameOf(decided_by) }),
    ...maybeIso('decidedAt', release.decided_at),
    ...(state === 'sent-back' && words !== null ? { words } : {}),
    ...(state === 'failed' && words !== null
      ? { problem: (JSON.parse(words) as { message: Words }).message }
      : {}),
    ...(moves === undefined ? {} : { moves: { ...moves.mapping, unmovable: moves.unmovable } }),
  };
}

/** The people who stand in a release. */
export function peopleIn(release: DraftReleaseRow | undefined): string[] {
  return [release?.asked_by ?? [], release?.decided_by ?? []].flat();
}
