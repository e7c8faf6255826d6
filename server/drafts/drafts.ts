import type { Refusal } from '../../engine/case.js';
import type { PackFiles } from '../../engine/compile/compile.js';
import type { PackSource } from '../packs/pack-source.js';
import { liveChanged } from '../packs/refusals.js';
import { withBase } from '../packs/with-base.js';
import type { Clock } from '../store/clock.js';
import { Conflict } from '../store/conflict.js';
import type { Database } from '../store/database.js';
import * as store from '../store/drafts.js';
import { newId } from '../store/new-id.js';
import { activeHash, packFiles } from '../store/packs.js';
import { change, type Doing, type Edited } from './change.js';
import { contentOf, type DraftContent, fileIn, packIdIn } from './draft-content.js';
import { rebase } from './rebase.js';
import { draftChanged } from './refusals.js';
import { unspliced } from './splice.js';

/** What somebody wants to have changed: files with the revision they know, and the new text or none. */
export interface DraftEdit {
  label: string;
  files: Record<string, { since: number; text: string | null }>;
}

/** The version that came meanwhile, and the files that are other than in the draft once it is merged in. */
export interface TakingIn {
  /** The draft as it was looked at. */
  revision: number;
  hash: string;
  label: string;
  files: Record<string, string | null>;
}

/** Packs that are being worked on. Nothing here is in force. */
export class Drafts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  list(): Promise<store.DraftLine[]> {
    return store.openDrafts(this.database.read);
  }

  /** Undefined: there is none, or it is done with. */
  async of(id: string): Promise<DraftContent | undefined> {
    return contentOf(this.database.read, id);
  }

  changes(id: string): ReturnType<typeof store.draftChanges> {
    return store.draftChanges(this.database.read, id);
  }

  /**
   * Begins a draft: from a version that was published, the one in force if none is named; or from
   * files that are brought in, which may be as faulty as they like.
   *
   * @returns its id; undefined where there is no such version
   */
  async begin(
    { title, from, files }: { title: string; from?: string; files?: PackFiles },
    by: string,
  ): Promise<string | undefined> {
    const { read } = this.database;
    const hash = files === undefined ? (from ?? (await activeHash(read))) : undefined;
    const stored = hash === undefined ? undefined : await packFiles(read, hash);
    const given = stored === undefined ? files && { files } : (JSON.parse(stored) as PackSource);
    if (given === undefined) return undefined;
    const source = await withBase(read, given);
    const now = this.clock.now();
    const id = newId(now);
    await this.database.write(async (sql) => {
      await store.insertDraft(sql, {
        ...{ id, title, created_at: now, created_by: by },
        pack: packIdIn(source.files),
        base_hash: hash ?? null,
        base_files: source.base === undefined ? null : JSON.stringify(source.base),
      });
      for (const [path, text] of Object.entries(files ?? {}))
        await store.keepDraftFile(sql, { draft: id, path, text, revision: 0 });
    });
    return id;
  }

  /**
   * Changes files, all or none of them. What somebody else has changed since is not written over:
   * the refusal holds what stands there now. Said again, it is done already.
   */
  edit(id: string, edit: DraftEdit, by: string): Promise<Edited | Refusal | undefined> {
    return this.database.write(async (sql) => {
      const content = await contentOf(sql, id);
      if (content === undefined) return undefined;
      const wanted = Object.entries(edit.files).filter(
        ([path, { text }]) => fileIn(content, path).text !== text,
      );
      const overtaken = wanted.filter(
        ([path, { since }]) => fileIn(content, path).revision > since,
      );
      if (overtaken.length > 0) {
        const now = overtaken.map(([path]) => [path, { ...fileIn(content, path) }] as const);
        return draftChanged(Object.fromEntries(now));
      }
      const texts = new Map(wanted.map(([path, { text }]) => [path, text]));
      return change(sql, content, texts, this.#doing(edit.label, by));
    });
  }

  /** Sets a draft back to what it was after a revision; what was done since stays in its history. */
  restore(
    id: string,
    { revision, label }: { revision: number; label: string },
    by: string,
  ): Promise<Edited | undefined> {
    return this.database.write(async (sql) => {
      const content = await contentOf(sql, id);
      if (content === undefined || revision > content.draft.revision) return undefined;
      const texts = new Map<string, string | null>();
      for (const done of await store.draftChanges(sql, id, revision)) {
        const known = texts.get(done.path);
        const after = known === undefined ? fileIn(content, done.path).text : known;
        texts.set(done.path, unspliced(after, done));
      }
      const doing = this.#doing(label, by);
      const base = await store.baseAfter(sql, id, revision);
      if (base === undefined) return change(sql, content, texts, doing);
      return rebase(sql, content, { ...base, texts }, doing);
    });
  }

  /**
   * Sets a draft on the version that came into force since it began, with the files as they are merged. From
   * then on it is compared with that one, and may be published over it.
   */
  takeIn(
    id: string,
    { revision, hash, label, files }: TakingIn,
    by: string,
  ): Promise<Edited | Refusal | undefined> {
    return this.database.write(async (sql) => {
      const content = await contentOf(sql, id);
      if (content === undefined) return undefined;
      if (content.draft.revision !== revision) return draftChanged({});
      if ((await activeHash(sql)) !== hash) return liveChanged();
      const stored = await packFiles(sql, hash);
      const { base } = JSON.parse(stored ?? '{}') as Partial<PackSource>;
      const under = base === undefined ? null : JSON.stringify(base);
      const next = { hash, files: under, texts: new Map(Object.entries(files)) };
      return rebase(sql, content, next, this.#doing(label, by));
    });
  }

  /** Puts a draft away. Its history is kept. */
  async discard(id: string, by: string): Promise<boolean> {
    const at = this.clock.now();
    return this.database.write(async (sql) => {
      const draft = await store.draftById(sql, id);
      if (draft?.state !== 'open') return false;
      if (await store.closeDraft(sql, draft, { state: 'discarded', at, by })) return true;
      throw new Conflict();
    });
  }

  #doing(label: string, by: string): Doing {
    return { label, by, at: this.clock.now() };
  }
}
