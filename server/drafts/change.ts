import * as store from '../store/drafts.js';
import type { Sql } from '../store/sql.js';
import { BENEATH, type DraftContent, fileIn } from './draft-content.js';
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
  { label, by, at }: Doing,
): Promise<Edited> {
  const { draft } = content;
  const differing = [...texts].filter(([path, text]) => fileIn(content, path).text !== text);
  if (differing.length === 0) return { kind: 'edited', revision: draft.revision };
  const revision = await store.nextRevision(sql, draft, { at, by });
  const base = new Map(Object.entries(content.base ?? {}));
  for (const [path, text] of differing) {
    const splice = spliceBetween(fileIn(content, path).text, text);
    const isBeneath = path.startsWith(BENEATH);
    if (!isBeneath) await store.keepDraftFile(sql, { draft: draft.id, path, text, revision });
    else if (text === null) base.delete(path.slice(BENEATH.length));
    else base.set(path.slice(BENEATH.length), text);
    await store.addDraftChange(sql, {
      ...{ draft: draft.id, revision, path, at, person: by, label },
      ...splice,
    });
  }
  if (differing.some(([path]) => path.startsWith(BENEATH)))
    await store.keepDraftBase(sql, draft.id, JSON.stringify(Object.fromEntries(base)));
  return { kind: 'edited', revision };
}
