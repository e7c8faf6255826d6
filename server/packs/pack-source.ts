import type { Compilation, PackFiles } from '../../engine/compile/compile.js';
import type { Verification } from '../../engine/compile/rules/rules.js';
import { compile } from '../../engine/compile/compile.js';

/** The texts that a program is made of: a pack's own and, where it extends another, that one's. */
export interface PackSource {
  files: PackFiles;
  base?: PackFiles;
}

/** Everything is verified, unless it was when the pack was published. */
export function compileSource(
  { files, base }: PackSource,
  verification: Verification = 'all',
): Compilation {
  return compile(files, base, verification);
}
