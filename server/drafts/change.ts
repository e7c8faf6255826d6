import * as store from '../store/drafts.js';
import type { Sql } from '../store/sql.js';
import { type DraftContent, fileIn } from './draft-content.js';
import { spliceBetween } from './splice.js';

/** The number of the last change. */
export interface Edited {
  kind: 'edited';
  revision: number;
}

/** Who does what, when. */
export interface Doing {
  label: string;
  by: string;
  at: number;
}

/** Writes what differs, with one number for all of it; that of the last change where nothing does. */
export async function change(
  sql: Sql,
  content: DraftContent,
  texts: ReadonlyMap<string, string | null>,
  doing: Doing,
): Promise<Edited> {
  const differing = [...texts].filter(([path, text]) => fileIn(content, path).text !== text);
  if (differing.length === 0) return { kind: 'edited', revision: content.draft.revision };
  return changeAll(sql, content, differing, doing);
}

/** Writes files as one change, also where they are as before. */
export async function changeAll(
  sql: Sql,
  content: DraftContent,
  differing: readonly (readonly [string, string | null])[],
  { label, by, at }: Doing,
): Promise<Edited> {
  const { draft } = content;
  const revision = await store.nextRevision(sql, draft, { at, by });
  for (const [path, text] of differing) {
    const splice = spliceBetween(fileIn(content, path).text, text);
    await store.keepDraftFile(sql, { draft: draft.id, path, text, revision });
    await store.addDraftChange(sql, {
      ...{ draft: draft.id, revision, path, at, person: by, label },
      ...splice,
    });
  }
  return { kind: 'edited', revision };
}
