import { hasErrors } from '../../engine/compile/faults.js';
import { extendsOf } from '../../engine/compile/overlay.js';
import { parseFiles } from '../../engine/compile/parse.js';
import { type WrittenPack, writtenPack } from '../../engine/difference/pack-documents.js';
import type { Issue } from '../../engine/issue.js';
import { CannotStart } from '../cannot-start.js';
import { readPackFolder } from '../packs/read-pack-folder.js';

/** A pack as it is written in a folder; what is no JSON, or adapts what is not there, is refused. */
export async function writtenPackIn(folder: string): Promise<WrittenPack> {
  const { source, issues: unread } = await readPackFolder(folder);
  if (source === undefined) throw unreadable(folder, unread);
  const { pack, issues } = writtenPack(source.files, source.base);
  const base = extendsOf(parseFiles(source.files).documents);
  if (base !== undefined && source.base === undefined) throw baseMissing(folder, base);
  if (hasErrors(issues)) throw unreadable(folder, issues);
  return pack;
}

function unreadable(folder: string, issues: readonly Issue[]): CannotStart {
  return new CannotStart(
    'pack-unreadable',
    {
      zh: `“${folder}”不能作为定义包读取`,
      en: `“${folder}” cannot be read as a pack`,
    },
    issues,
  );
}

function baseMissing(folder: string, base: string): CannotStart {
  return new CannotStart('base-missing', {
    zh: `“${folder}”改编的定义包“${base}”不在它旁边`,
    en: `The pack “${base}”, which “${folder}” adapts, is not beside it`,
  });
}
