import type { Program } from '../engine/program.js';
import { CannotStart } from './cannot-start.js';
import type { Packs } from './packs/packs.js';
import { readPackFolder } from './packs/read-pack-folder.js';

/**
 * Puts the pack of a folder in force; without a folder the one that is in force stays.
 *
 * @throws CannotStart with all that is wrong with the pack
 */
export async function putInForce(packs: Packs, folder: string | undefined): Promise<Program> {
  if (folder === undefined) return (await packs.active()) ?? noPack();
  const { source, issues } = await readPackFolder(folder);
  if (source === undefined) throw new CannotStart('pack-unreadable', unreadable(folder), issues);
  const published = await packs.publish(source, null);
  if (published.kind === 'published') return published.program;
  throw new CannotStart('pack-faulty', faulty(folder), published.issues);
}

function noPack(): never {
  throw new CannotStart('no-pack', {
    zh: '还没有生效的定义包，请用 --pack 指定一个文件夹',
    en: 'No pack is in force yet; name a folder with --pack',
  });
}

const unreadable = (folder: string) => ({
  zh: `无法读取定义包“${folder}”`,
  en: `The pack “${folder}” cannot be read`,
});

const faulty = (folder: string) => ({
  zh: `定义包“${folder}”有错误`,
  en: `The pack “${folder}” is faulty`,
});
