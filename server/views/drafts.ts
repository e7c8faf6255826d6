import { asJson } from '../as-json.js';
import { BENEATH } from '../drafts/draft-content.js';
import type { Drafts } from '../drafts/drafts.js';
import type {
  DraftBase,
  DraftBeginning,
  DraftContent,
  DraftEdit,
  DraftHistory,
  DraftList,
  DraftPublication,
  DraftRebasing,
  DraftRestoration,
  DraftRevision,
  DraftView,
  PackVersion,
} from '../http/types.js';
import type { Packs } from '../packs/packs.js';
import { found, granted, refuse } from '../refusals/refused.js';
import type { DraftLine } from '../store/drafts.js';
import { namesOfPeople } from '../store/reading/people.js';
import type { Desk } from './desk.js';
import { isoOf } from './instant.js';
import { packVersionsView } from './packs.js';

/** What the views of drafts read and write. */
export interface DraftDesk {
  desk: Desk;
  drafts: Drafts;
  packs: Packs;
}

export async function draftListView({ desk, drafts, packs }: DraftDesk): Promise<DraftList> {
  const lines = await drafts.list();
  const view = await viewing(desk, packs, lines);
  return { drafts: lines.map(view) };
}

export async function draftContentView(at: DraftDesk, id: string): Promise<DraftContent> {
  const { draft, ...content } = found(await at.drafts.of(id));
  const view = await viewing(at.desk, at.packs, [draft]);
  return { draft: view(draft), ...content };
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
    // What changed in the pack beneath is told by the label; it is no file of the draft.
    if (!path.startsWith(BENEATH)) change.files.push(path);
    changes.set(revision, change);
  }
  return { changes: [...changes.values()] };
}

/** Puts a draft in force, or says what is wrong with it. */
export async function publishedDraftView(
  { desk, drafts, packs }: DraftDesk,
  id: string,
  publication: DraftPublication,
): Promise<PackVersion> {
  const result = found(await drafts.publish(id, publication, desk.reader.person));
  const published = granted(result);
  if (published.kind === 'faulty')
    return refuse('pack-faulty', { issues: asJson(published.issues) });
  const { versions } = await packVersionsView(packs);
  return found(versions.find(({ hash }) => hash === published.program.hash));
}

export async function discardDraft({ desk, drafts }: DraftDesk, id: string): Promise<void> {
  if (!(await drafts.discard(id, desk.reader.person))) refuse('not-found');
}

async function viewing(
  desk: Desk,
  packs: Packs,
  lines: readonly DraftLine[],
): Promise<(draft: DraftLine) => DraftView> {
  const versions = new Map((await packs.versions()).map((row) => [row.hash, row.version]));
  const names = await namesOf(
    desk,
    lines.flatMap((line) => [line.created_by, line.changed_by]),
  );
  const live = desk.active.program;
  return (draft) => ({
    id: draft.id,
    title: draft.title,
    pack: draft.pack,
    ...(draft.base_hash === null
      ? {}
      : { from: { hash: draft.base_hash, version: versions.get(draft.base_hash) ?? '' } }),
    behind: draft.pack === live.pack.id && draft.base_hash !== live.hash,
    revision: draft.revision,
    createdAt: isoOf(draft.created_at),
    createdBy: names.get(draft.created_by) ?? draft.created_by,
    changedAt: isoOf(draft.changed_at),
    changedBy: names.get(draft.changed_by) ?? draft.changed_by,
  });
}

async function namesOf({ sql }: Desk, people: string[]): Promise<Map<string, string>> {
  const named = await namesOfPeople(sql, people);
  return new Map(named.map(({ id, name }) => [id, name]));
}
