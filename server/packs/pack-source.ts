import type { Compilation, PackFiles } from '../../engine/compile/compile.js';
import { compile } from '../../engine/compile/compile.js';

/** The texts that a program is made of: a pack's own and, where it extends another, that one's. */
export interface PackSource {
  files: PackFiles;
  base?: PackFiles;
}

export function compileSource({ files, base }: PackSource): Compilation {
  return compile(files, base);
}
