import type { Refusal } from '../../engine/case.js';
import type { PackFiles } from '../../engine/compile/compile.js';
import type { PackSource } from '../packs/pack-source.js';
import { liveChanged } from '../packs/refusals.js';
import type { Clock } from '../store/clock.js';
import { Conflict } from '../store/conflict.js';
import type { Database } from '../store/database.js';
import * as store from '../store/drafts.js';
import type { Sql } from '../store/sql.js';
import { newId } from '../store/new-id.js';
import { activeHash, packFiles } from '../store/packs.js';
import { newerBase, type NewerBase, rebase, type Rebasing } from './base.js';
import { type Beginning, groundOf } from './begin.js';
import { change, type Doing, type Edited } from './change.js';
import { contentOf, type DraftContent, fileIn, packIdIn } from './draft-content.js';
import { setOn } from './set-on.js';
import { draftBaseChanged, draftChanged } from './refusals.js';
import { unspliced } from './splice.js';

/** What somebody wants to have changed: files with the revision they know, and the new text or none. */
export interface DraftEdit {
  label: string;
  /** The revision of the pack beneath that they know. */
  base?: number;
  files: Record<string, { since: number; text: string | null }>;
}

/** The id of a draft that was begun. */
export interface Begun {
  kind: 'begun';
  id: string;
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
   * Begins a draft: from a version that was published, the one in force if none is named; from files that
   * are brought in, which may be as faulty as they like; or as an overlay over either.
   *
   * @returns its id; undefined where there is no such version
   */
  begin(beginning: Beginning, by: string): Promise<Begun | Refusal | undefined> {
    const { title, label = title } = beginning;
    const doing = this.#doing(label, by);
    const id = newId(doing.at);
    return this.database.write(async (sql) => {
      const ground = await groundOf(sql, beginning);
      if (ground?.kind !== 'ground') return ground;
      const { hash, source, broughtIn, first } = ground;
      await store.insertDraft(sql, {
        ...{ id, title, created_at: doing.at, created_by: by, base_hash: hash },
        pack: packIdIn(source.files),
        base_files: source.base === undefined ? null : JSON.stringify(source.base),
      });
      for (const [path, text] of Object.entries(broughtIn))
        await store.keepDraftFile(sql, { draft: id, path, text, revision: 0 });
      if (first !== undefined) await this.#makeOfIt(sql, id, first, doing);
      return { kind: 'begun', id };
    });
  }

  /** What somebody made of the version elsewhere, as a change of the draft. */
  async #makeOfIt(sql: Sql, id: string, files: PackFiles, doing: Doing): Promise<void> {
    const content = await contentOf(sql, id);
    if (content === undefined) return;
    const paths = [...new Set([...Object.keys(content.files), ...Object.keys(files)])];
    const texts = new Map(paths.map((path) => [path, files[path] ?? null]));
    await change(sql, content, texts, doing);
  }

  /**
   * Changes files, all or none of them. What somebody else has changed since is not written over:
   * the refusal holds what stands there now. Said again, it is done already.
   */
  edit(id: string, edit: DraftEdit, by: string): Promise<Edited | Refusal | undefined> {
    return this.database.write(async (sql) => {
      const content = await contentOf(sql, id);
      if (content === undefined) return undefined;
      if (edit.base !== undefined && edit.base !== content.baseRevision) return draftBaseChanged();
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
      return setOn(sql, content, { ...base, texts }, doing);
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
      return setOn(sql, content, next, this.#doing(label, by));
    });
  }

  /** The version of its base that was published here last, where it is another than the draft's. */
  async newerBase(id: string): Promise<{ newer?: NewerBase } | undefined> {
    const content = await this.of(id);
    if (content === undefined) return undefined;
    const newer = await newerBase(this.database.read, content);
    return newer === undefined ? {} : { newer };
  }

  /** Puts a draft over another version of its base, or says why not. */
  rebase(
    id: string,
    { label, ...rebasing }: Rebasing & { label: string },
    by: string,
  ): Promise<Edited | Refusal | undefined> {
    const doing = this.#doing(label, by);
    return this.database.write((sql) => rebase(sql, id, rebasing, doing));
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
