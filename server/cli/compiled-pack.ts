import type { Verification } from '../../engine/compile/rules/rules.js';
import type { Issue } from '../../engine/issue.js';
import type { Program } from '../../engine/program.js';
import { readPackFolder } from '../packs/read-pack-folder.js';

/** A pack's folder as a program, unless it is faulty; and all that was found. */
export async function compiledPack(
  folder: string,
  verification: Verification = 'all',
): Promise<{ program?: Program; issues: Issue[] }> {
  // The files are read while the compiler is loaded.
  const [{ source, issues }, { compile }] = await Promise.all([
    readPackFolder(folder),
    import('../../engine/compile/compile.js'),
  ]);
  return source === undefined ? { issues } : compile(source.files, source.base, verification);
}
