import { compiledPack } from '../compiled-pack.js';
import type { Call } from '../command-line.js';
import { CLEAN, FOUND } from '../exit-codes.js';
import { issueCount, issueLines } from '../output/issues.js';

/** zelian lint PACK: everything that is wrong with a pack. */
export async function lint(folder: string, { language, json, ended }: Call): Promise<void> {
  const { program, issues } = await compiledPack(folder);
  if (json) {
    const { hash = null } = program ?? {};
    console.log(JSON.stringify({ valid: program !== undefined, hash, issues }, null, 2));
  } else {
    if (issues.length > 0) console.log(`${issueLines(issues, language)}\n`);
    console.log(`${folder}: ${issueCount(issues, language)}`);
  }
  ended(program === undefined ? FOUND : CLEAN);
}
