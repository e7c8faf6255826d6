import type { Issue } from '../engine/issue.js';
import type { Program } from '../engine/program.js';
import { CannotStart } from './cannot-start.js';
import { compileSource, type PackSource } from './packs/pack-source.js';
import type { Packs } from './packs/packs.js';
import { readPackFolder } from './packs/read-pack-folder.js';

/** A pack of a folder, compiled and sound. */
export interface ReadyPack {
  source: PackSource;
  program: Program;
  issues: Issue[];
}

/**
 * Reads and compiles the pack of a folder.
 *
 * @throws CannotStart with all that is wrong with it
 */
export async function readPack(folder: string): Promise<ReadyPack> {
  const { source, issues: unread } = await readPackFolder(folder);
  if (source === undefined) throw new CannotStart('pack-unreadable', unreadable(folder), unread);
  const { program, issues } = compileSource(source);
  if (program === undefined) throw new CannotStart('pack-faulty', faulty(folder), issues);
  return { source, program, issues };
}

/** Puts a pack in force. */
export async function putInForce(
  packs: Packs,
  { source, program, issues }: ReadyPack,
): Promise<Program> {
  await packs.publish(source, null, { compilation: { program, issues } });
  return program;
}

/** The pack that is in force already. */
export async function packInForce(packs: Packs): Promise<Program> {
  const program = await packs.active();
  if (program !== undefined) return program;
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
