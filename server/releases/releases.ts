import type { Refusal } from '../../engine/case.js';
import type { Issue } from '../../engine/issue.js';
import type { Program } from '../../engine/program.js';
import { contentOf, type DraftContent } from '../drafts/draft-content.js';
import { draftBehind, draftChanged } from '../drafts/refusals.js';
import type { Packs } from '../packs/packs.js';
import type { Clock } from '../store/clock.js';
import type { Database } from '../store/database.js';
import type { DraftReleaseRow } from '../store/entities/publication.js';
import * as store from '../store/releases.js';
import type { Agenda, Due } from '../timers/agenda.js';
import { isBehind } from './behind.js';
import type { Approval, ReleasePlan, ReleaseWish } from './plan.js';
import { putInForce, sound } from './put-in-force.js';
import { approvalRequired, notSubmitted, ownSubmission, submissionVoid } from './refusals.js';

interface Needs {
  database: Database;
  packs: Packs;
  clock: Clock;
  approval: Approval;
}

/** What came of a wish. A faulty pack changes nothing. */
export type Released =
  | { kind: 'published'; program: Program }
  | { kind: 'scheduled' | 'submitted' | 'decided' }
  | { kind: 'faulty'; issues: Issue[] };

type Answer = Promise<Released | Refusal | undefined>;

/**
 * Puts drafts in force: at once or at an instant, by one person or with the approval of a second. What is put
 * in force is what was looked at, and never comes over a version that came meanwhile.
 */
export class Releases implements Agenda {
  constructor(private readonly needs: Needs) {}

  /** Whether a second person has to approve. */
  async needsApproval(): Promise<boolean> {
    const { approval, database } = this.needs;
    if (approval !== 'by-number') return approval === 'required';
    return (await store.countPublishers(database.read)) > 1;
  }

  /** Publishes a draft, or sets it down for an instant. Undefined: there is no such draft. */
  async publish(id: string, wish: ReleaseWish, by: string): Answer {
    const content = await contentOf(this.needs.database.read, id);
    if (content === undefined) return undefined;
    if (await this.needsApproval()) return approvalRequired();
    const { at } = wish;
    if (at === undefined || at <= this.needs.clock.now())
      return (
        (await this.#stale(content, wish.revision)) ??
        putInForce(this.needs, content, wish, { by, approvedBy: null })
      );
    return this.#ask(content, wish, by, 'scheduled');
  }

  /** Puts a draft up for approval as it is now. */
  async submit(id: string, wish: ReleaseWish, by: string): Answer {
    const content = await contentOf(this.needs.database.read, id);
    return content && this.#ask(content, wish, by, 'waiting');
  }

  /** A second person has looked at what was put up: it comes into force at once, or when it was to. */
  async approve(id: string, number: number, by: string): Answer {
    const { database, clock } = this.needs;
    const content = await contentOf(database.read, id);
    if (content === undefined) return undefined;
    const release = await this.#waiting(id, number);
    if (release === undefined) return notSubmitted();
    if (release.asked_by === by) return ownSubmission();
    if (release.revision !== content.draft.revision) return submissionVoid();
    const { effective_at: at } = release;
    if (at === null || at <= clock.now()) {
      const stale = await this.#stale(content, release.revision);
      if (stale !== undefined) return stale;
      return putInForce(this.needs, content, planOf(release), {
        ...{ by: release.asked_by, approvedBy: by, release },
      });
    }
    return this.#decide(release, { state: 'scheduled', decided_by: by });
  }

  /** A second person does not agree, and says why. */
  async sendBack(
    id: string,
    { number, words }: { number: number; words: string },
    by: string,
  ): Answer {
    if ((await contentOf(this.needs.database.read, id)) === undefined) return undefined;
    const release = await this.#waiting(id, number);
    if (release === undefined) return notSubmitted();
    return this.#decide(release, { state: 'sent-back', decided_by: by, words });
  }

  /** Takes a wish back: what waits for approval, or for its instant. */
  async withdraw(id: string, by: string): Answer {
    const { read } = this.needs.database;
    if ((await contentOf(read, id)) === undefined) return undefined;
    const release = await store.lastRelease(read, id);
    if (release?.state !== 'waiting' && release?.state !== 'scheduled') return notSubmitted();
    return this.#decide(release, { state: 'withdrawn', decided_by: by });
  }

  async next(): Promise<Due | undefined> {
    const { database, clock } = this.needs;
    const release = await store.dueRelease(database.read, clock.now());
    const at = release?.effective_at ?? undefined;
    if (release === undefined || at === undefined) return undefined;
    return { at, carryOut: () => this.#carryOut(release) };
  }

  /** Its time has come. What does not hold any more is kept for whoever looks: nobody waits for the answer. */
  async #carryOut(release: DraftReleaseRow): Promise<void> {
    const content = await contentOf(this.needs.database.read, release.draft);
    if (content === undefined) {
      await this.#decide(release, { state: 'withdrawn', decided_by: release.decided_by });
      return;
    }
    const result =
      (await this.#stale(content, release.revision)) ??
      (await putInForce(this.needs, content, planOf(release), {
        ...{ by: release.asked_by, approvedBy: release.decided_by, release },
      }));
    if (result.kind === 'published') return;
    const code = result.kind === 'refused' ? result.code : 'pack-faulty';
    const message = result.kind === 'refused' ? result.message : FAULTY;
    const words = JSON.stringify({ code, message });
    await this.#decide(release, { state: 'failed', decided_by: release.decided_by, words });
  }

  async #ask(
    content: DraftContent,
    { revision, note, moves, at }: ReleaseWish,
    by: string,
    state: 'waiting' | 'scheduled',
  ): Answer {
    const stale = await this.#stale(content, revision);
    if (stale !== undefined) return stale;
    const plan: ReleasePlan = { note, ...(moves === undefined ? {} : { moves }) };
    const checked = await sound(this.needs, content, plan);
    if (checked.kind !== 'sound') return checked;
    const { database, clock } = this.needs;
    await database.write((sql) =>
      store.addRelease(sql, {
        ...{ draft: content.draft.id, revision, state, plan: JSON.stringify(plan) },
        ...{ asked_at: clock.now(), asked_by: by, effective_at: at ?? null },
      }),
    );
    return { kind: state === 'waiting' ? 'submitted' : 'scheduled' };
  }

  async #waiting(draft: string, number: number): Promise<DraftReleaseRow | undefined> {
    const release = await store.lastRelease(this.needs.database.read, draft);
    return release?.number === number && release.state === 'waiting' ? release : undefined;
  }

  async #decide(
    release: DraftReleaseRow,
    decision: Pick<DraftReleaseRow, 'state' | 'decided_by'> & { words?: string },
  ): Promise<Released | Refusal> {
    const { database, clock } = this.needs;
    const decided_at = clock.now();
    const decided = await database.write((sql) =>
      store.decideRelease(sql, release, { ...decision, decided_at }),
    );
    return decided ? { kind: 'decided' } : notSubmitted();
  }

  /** Why what somebody looked at may not come into force, if it may not. */
  async #stale({ draft }: DraftContent, revision: number): Promise<Refusal | undefined> {
    if (draft.revision !== revision) return draftChanged({});
    return (await isBehind(this.needs.database.read, draft)) ? draftBehind() : undefined;
  }
}

function planOf({ plan }: DraftReleaseRow): ReleasePlan {
  return JSON.parse(plan) as ReleasePlan;
}

const FAULTY = {
  zh: '到时检查有错误，没有发布',
  en: 'It was found to be faulty when its time came, and was not published',
};
