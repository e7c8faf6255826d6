import type { CaseRow } from '../store/entities/cases.js';
import { filesOfCase } from '../store/reading/files.js';
import type { Desk } from './desk.js';
import { fileView } from './file.js';
import { postTitle } from './holder.js';
import { levelsInCase } from './levels.js';
import type { Shown } from './values.js';

/** What the values in a case show: its files, and the titles of the posts and units that were picked. */
export async function shownIn(desk: Desk, row: CaseRow): Promise<Shown> {
  const files = await filesOfCase(desk.sql, desk.reader, row.id);
  return {
    language: desk.language,
    levels: await levelsInCase(desk, row),
    files: new Map(files.map((file) => [file.id, fileView(file)])),
    titles: titlesIn(desk),
  };
}

/** What posts and units are called, a post with whoever holds it. */
export function titlesIn(desk: Desk): NonNullable<Shown['titles']> {
  return (format, id) => {
    if (format === 'unit') return desk.organisation.unit(id)?.title;
    const post = desk.organisation.post(id);
    if (post === undefined) return undefined;
    return [post.holder_name, postTitle(desk, post.role, post.unit)].filter(Boolean).join(' · ');
  };
}
