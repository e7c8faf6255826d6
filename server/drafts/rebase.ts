import { packFiles } from '../store/packs.js';
import type { PackSource } from '../packs/pack-source.js';
import * as store from '../store/drafts.js';
import type { Sql } from '../store/sql.js';
import { changeAll, type Doing, type Edited } from './change.js';
import { type DraftContent, fileIn } from './draft-content.js';

/** What a draft is to stand on: the hash of a version, JSON of the pack beneath; and what then changes in its files. */
export interface NextBase {
  hash: string | null;
  files: string | null;
  texts: ReadonlyMap<string, string | null>;
}

/** Sets a draft on another version, as one change of it. A file that the two versions have alike needs no copy. */
export async function rebase(
  sql: Sql,
  content: DraftContent,
  { hash, files, texts }: NextBase,
  doing: Doing,
): Promise<Edited> {
  const differing = [...texts].filter(([path, text]) => fileIn(content, path).text !== text);
  // The history tells of it also where no file is another.
  const told =
    differing.length > 0 ? differing : [['pack.json', fileIn(content, 'pack.json').text] as const];
  const edited = await changeAll(sql, content, told, doing);
  const changed = new Set(told.map(([path]) => path));
  const under = await filesOf(sql, hash);
  for (const path of new Set([...Object.keys(content.files), ...Object.keys(under)])) {
    const { text, revision } = fileIn(content, path);
    // What was the former version's own would become the next one's.
    if (!changed.has(path) && revision === 0 && text !== (under[path] ?? null))
      await store.keepDraftFile(sql, {
        draft: content.draft.id,
        path,
        text,
        revision: edited.revision,
      });
  }
  await store.rebaseDraft(sql, content.draft, { revision: edited.revision, hash, files });
  return edited;
}

async function filesOf(sql: Sql, hash: string | null): Promise<Record<string, string>> {
  const stored = hash === null ? undefined : await packFiles(sql, hash);
  return stored === undefined ? {} : (JSON.parse(stored) as PackSource).files;
}
