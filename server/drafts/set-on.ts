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

/**
 * Sets a draft on another version, or over another pack beneath it, as one change that is restored as one. A file that the
 * two versions have alike needs no copy.
 */
export async function setOn(
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
  if (hash !== content.draft.base_hash) await keepOwn(sql, content, { hash, changed, edited });
  await store.rebaseDraft(sql, content.draft, { revision: edited.revision, hash, files });
  return edited;
}

/** What was the former version's own would become the next one's: it is written down. */
async function keepOwn(
  sql: Sql,
  content: DraftContent,
  { hash, changed, edited }: { hash: string | null; changed: Set<string>; edited: Edited },
): Promise<void> {
  const under = await filesOf(sql, hash);
  for (const path of new Set([...Object.keys(content.files), ...Object.keys(under)])) {
    const { text, revision } = fileIn(content, path);
    if (!changed.has(path) && revision === 0 && text !== (under[path] ?? null))
      await store.keepDraftFile(sql, {
        draft: content.draft.id,
        path,
        text,
        revision: edited.revision,
      });
  }
}

async function filesOf(sql: Sql, hash: string | null): Promise<Record<string, string>> {
  const stored = hash === null ? undefined : await packFiles(sql, hash);
  return stored === undefined ? {} : (JSON.parse(stored) as PackSource).files;
}
