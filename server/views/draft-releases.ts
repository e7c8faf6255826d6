import { asJson } from '../as-json.js';
import type {
  DraftApproval,
  DraftMoves,
  DraftOutcome,
  DraftPublication,
  DraftSendingBack,
  DraftSubmission,
  PackVersion,
} from '../http/types.js';
import type { Refusal } from '../../engine/case.js';
import { found, granted, refuse } from '../refusals/refused.js';
import type { ReleasePlan, ReleaseWish } from '../releases/plan.js';
import type { Released, Releases } from '../releases/releases.js';
import type { Sweeper } from '../timers/sweeper.js';
import { type DraftDesk, draftContentView } from './drafts.js';
import { packVersionsView } from './packs.js';

/** What the views of releases read and write. */
export interface ReleaseDesk extends DraftDesk {
  releases: Releases;
  sweeper: Pick<Sweeper, 'kick'>;
}

/** Puts a draft in force at once, or says what is wrong with it. */
export async function publishedDraftView(
  at: ReleaseDesk,
  id: string,
  publication: DraftPublication,
): Promise<PackVersion> {
  const { version } = await outcome(
    at,
    id,
    at.releases.publish(id, wishOf(publication), at.desk.reader.person),
  );
  return found(version);
}

/** Sets a draft down for an instant; one that is past is now. */
export function scheduledDraftView(
  at: ReleaseDesk,
  id: string,
  submission: DraftSubmission,
): Promise<DraftOutcome> {
  return outcome(at, id, at.releases.publish(id, wishOf(submission), at.desk.reader.person));
}

export function submittedDraftView(
  at: ReleaseDesk,
  id: string,
  submission: DraftSubmission,
): Promise<DraftOutcome> {
  return outcome(at, id, at.releases.submit(id, wishOf(submission), at.desk.reader.person));
}

export function approvedDraftView(
  at: ReleaseDesk,
  id: string,
  { number }: DraftApproval,
): Promise<DraftOutcome> {
  return outcome(at, id, at.releases.approve(id, number, at.desk.reader.person));
}

export function sentBackDraftView(
  at: ReleaseDesk,
  id: string,
  sendingBack: DraftSendingBack,
): Promise<DraftOutcome> {
  return outcome(at, id, at.releases.sendBack(id, sendingBack, at.desk.reader.person));
}

export function withdrawnDraftView(at: ReleaseDesk, id: string): Promise<DraftOutcome> {
  return outcome(at, id, at.releases.withdraw(id, at.desk.reader.person));
}

async function outcome(
  at: ReleaseDesk,
  id: string,
  answer: Promise<Released | Refusal | undefined>,
): Promise<DraftOutcome> {
  const released = granted(found(await answer));
  if (released.kind === 'faulty') return refuse('pack-faulty', { issues: asJson(released.issues) });
  if (released.kind !== 'published') return { draft: (await draftContentView(at, id)).draft };
  // Cases begin to move; nobody waits here until the last has.
  void at.sweeper.kick().catch(() => undefined);
  const { versions } = await packVersionsView(at.desk, at.packs);
  return { version: found(versions.find(({ hash }) => hash === released.program.hash)) };
}

function wishOf({ revision, note, moves, effectiveAt }: DraftSubmission): ReleaseWish {
  return {
    ...{ revision, note },
    ...(moves === undefined ? {} : { moves: plannedMoves(moves) }),
    ...(effectiveAt === undefined ? {} : { at: Date.parse(effectiveAt) }),
  };
}

function plannedMoves({ states, tasks, unmovable }: DraftMoves): NonNullable<ReleasePlan['moves']> {
  return { mapping: { states, tasks }, unmovable };
}
