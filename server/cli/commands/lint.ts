import type { Issue, Words } from '../../../engine/issue.js';
import { compiledPack } from '../compiled-pack.js';
import type { Call } from '../command-line.js';
import { CLEAN, FOUND } from '../exit-codes.js';
import { mend } from '../mend.js';
import { issueCount, issueLines } from '../output/issues.js';

/** What is asked of a lint beside finding. */
export interface LintOptions {
  /** Write into the files what is safe to change. */
  fix: boolean;
  /** Show notes too, which otherwise are only counted. */
  notes: boolean;
}

/** zelian lint PACK: everything that is wrong with a pack. */
export async function lint(
  folder: string,
  { fix, notes }: LintOptions,
  { language, json, ended }: Call,
): Promise<void> {
  const first = await compiledPack(folder);
  const fixed = fix ? await mend(folder, first.issues) : [];
  const { program, issues } = fixed.length > 0 ? await compiledPack(folder) : first;
  if (json) {
    const { hash = null } = program ?? {};
    const mended = fix ? { fixed } : {};
    console.log(JSON.stringify({ valid: program !== undefined, hash, ...mended, issues }, null, 2));
  } else {
    const shown = notes ? issues : issues.filter(({ severity }) => severity !== 'note');
    if (shown.length > 0) console.log(`${issueLines(shown, language)}\n`);
    const hidden = issues.length - shown.length;
    console.log(`${folder}: ${issueCount(issues, language)}${hidden > 0 ? HIDDEN[language] : ''}`);
    const more = advice(issues, fixed, fix);
    if (more !== undefined) console.log(more[language]);
  }
  ended(program === undefined ? FOUND : CLEAN);
}

const HIDDEN: Words = { zh: '（加 --notes 查看提示）', en: ' (--notes shows the notes)' };

function advice(
  issues: readonly Issue[],
  fixed: readonly Issue[],
  fix: boolean,
): Words | undefined {
  if (fix) return { zh: `已改好 ${fixed.length} 处`, en: `${fixed.length} mended` };
  const fixable = issues.filter((found) => found.fix !== undefined && found.severity !== 'note');
  if (fixable.length === 0) return undefined;
  return {
    zh: `其中 ${fixable.length} 处可以用 --fix 改好`,
    en: `${fixable.length} of them --fix can mend`,
  };
}
