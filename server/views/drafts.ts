import type { Drafts } from '../drafts/drafts.js';
import type {
  DraftBase,
  DraftBeginning,
  DraftContent,
  DraftEdit,
  DraftHistory,
  DraftList,
  DraftNewer,
  DraftRebasing,
  DraftRelease,
  DraftRestoration,
  DraftRevision,
  DraftTakingIn,
  DraftView,
} from '../http/types.js';
import type { Packs } from '../packs/packs.js';
import { found, granted, refuse } from '../refusals/refused.js';
import type { Releases } from '../releases/releases.js';
import type { DraftLine } from '../store/drafts.js';
import { openReleases } from '../store/releases.js';
import { namesOfPeople } from '../store/reading/people.js';
import type { Desk } from './desk.js';
import { peopleIn, releaseView } from './release.js';
import { isoOf } from './instant.js';
import { packVersionsView } from './packs.js';

/** What the views of drafts read and write. */
export interface DraftDesk {
  desk: Desk;
  drafts: Drafts;
  packs: Packs;
  releases: Pick<Releases, 'needsApproval'>;
}

export async function draftListView(at: DraftDesk): Promise<DraftList> {
  const lines = await at.drafts.list();
  const view = await viewing(at, lines);
  return { drafts: lines.map(view), approval: await at.releases.needsApproval() };
}

export async function draftContentView(at: DraftDesk, id: string): Promise<DraftContent> {
  const { draft, ...content } = found(await at.drafts.of(id));
  const view = await viewing(at, [draft]);
  return { draft: view(draft), ...content, approval: await at.releases.needsApproval() };
}

export async function begunDraftView(at: DraftDesk, beginning: DraftBeginning): Promise<DraftView> {
  const { id } = granted(found(await at.drafts.begin(beginning, at.desk.reader.person)));
  return (await draftContentView(at, id)).draft;
}

export async function editedDraftView(
  { desk, drafts }: DraftDesk,
  id: string,
  edit: DraftEdit,
): Promise<DraftRevision> {
  const { revision } = granted(found(await drafts.edit(id, edit, desk.reader.person)));
  return { revision };
}

/** Whether there is a newer version of the pack that a draft adapts, and what it says. */
export async function draftBaseView({ drafts }: DraftDesk, id: string): Promise<DraftBase> {
  const { newer } = found(await drafts.newerBase(id));
  if (newer === undefined) return {};
  const { hash, version, files, published_at } = newer;
  return { newer: { hash, version, files, publishedAt: isoOf(published_at) } };
}

export async function rebasedDraftView(
  { desk, drafts }: DraftDesk,
  id: string,
  rebasing: DraftRebasing,
): Promise<DraftRevision> {
  const { revision } = granted(found(await drafts.rebase(id, rebasing, desk.reader.person)));
  return { revision };
}

export async function restoredDraftView(
  { desk, drafts }: DraftDesk,
  id: string,
  restoration: DraftRestoration,
): Promise<DraftRevision> {
  const { revision } = found(await drafts.restore(id, restoration, desk.reader.person));
  return { revision };
}

export async function draftHistoryView(at: DraftDesk, id: string): Promise<DraftHistory> {
  found(await at.drafts.of(id));
  const rows = await at.drafts.changes(id);
  const names = await namesOf(
    at.desk,
    rows.map(({ person }) => person),
  );
  const changes = new Map<number, DraftHistory['changes'][number]>();
  for (const { revision, path, at: moment, person, label } of rows) {
    const by = names.get(person) ?? person;
    const change = changes.get(revision) ?? {
      ...{ revision, at: isoOf(moment), by, label, files: [] },
    };
    change.files.push(path);
    changes.set(revision, change);
  }
  return { changes: [...changes.values()] };
}

/** The version that came into force since a draft began; 404 where none has. */
export async function draftNewerView(at: DraftDesk, id: string): Promise<DraftNewer> {
  const { draft } = await draftContentView(at, id);
  if (!draft.behind) return refuse('not-found');
  const { hash } = at.desk.active.program;
  const { versions } = await packVersionsView(at.desk, at.packs);
  const live = found(versions.find((version) => version.hash === hash));
  const { files, base } = found(await at.packs.source(hash));
  const { version, publishedAt, publishedBy, note } = live;
  return {
    ...{ hash, version, publishedAt, files },
    ...(publishedBy === undefined ? {} : { publishedBy }),
    ...(note === undefined ? {} : { note }),
    ...(base === undefined ? {} : { base }),
  };
}

export async function takenInDraftView(
  { desk, drafts }: DraftDesk,
  id: string,
  takingIn: DraftTakingIn,
): Promise<DraftRevision> {
  const { revision } = granted(found(await drafts.takeIn(id, takingIn, desk.reader.person)));
  return { revision };
}

export async function discardDraft({ desk, drafts }: DraftDesk, id: string): Promise<void> {
  if (!(await drafts.discard(id, desk.reader.person))) refuse('not-found');
}

async function viewing(
  { desk, packs }: DraftDesk,
  lines: readonly DraftLine[],
): Promise<(draft: DraftLine) => DraftView> {
  const versions = new Map((await packs.versions()).map((row) => [row.hash, row.version]));
  const releases = await openReleases(desk.sql);
  const names = await namesOf(
    desk,
    lines.flatMap((line) => [
      ...[line.created_by, line.changed_by],
      ...peopleIn(releases.get(line.id)),
    ]),
  );
  const live = desk.active.program;
  const { person } = desk.reader;
  const nameOf = (id: string) => names.get(id) ?? id;
  const releaseOf = (draft: DraftLine) =>
    releaseView(draft, releases.get(draft.id), person, nameOf);
  return (draft) => ({
    id: draft.id,
    own: draft.created_by === person,
    ...released(releaseOf(draft)),
    title: draft.title,
    pack: draft.pack,
    ...(draft.base_hash === null
      ? {}
      : { from: { hash: draft.base_hash, version: versions.get(draft.base_hash) ?? '' } }),
    behind: draft.pack === live.pack.id && draft.base_hash !== live.hash,
    revision: draft.revision,
    createdAt: isoOf(draft.created_at),
    createdBy: nameOf(draft.created_by),
    changedAt: isoOf(draft.changed_at),
    changedBy: nameOf(draft.changed_by),
  });
}

function released(release: DraftRelease | undefined): Pick<DraftView, 'release'> {
  return release === undefined ? {} : { release };
}

async function namesOf({ sql }: Desk, people: string[]): Promise<Map<string, string>> {
  const named = await namesOfPeople(sql, people);
  return new Map(named.map(({ id, name }) => [id, name]));
}
