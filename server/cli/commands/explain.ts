import { writeFile } from 'node:fs/promises';
import { explain as explained } from '../../../engine/explain/explain.js';
import { markdownOf } from '../../../engine/explain/markdown.js';
import type { Call } from '../command-line.js';
import { compiledPack } from '../compiled-pack.js';
import { CLEAN, FOUND } from '../exit-codes.js';
import { issueCount, issueLines } from '../output/issues.js';

/** zelian explain PACK: the pack as a document to read, or as data. */
export async function explain(
  folder: string,
  file: string | undefined,
  { language, json, ended }: Call,
): Promise<void> {
  const { program, issues } = await compiledPack(folder);
  if (program === undefined) {
    console.error(`${issueLines(issues, language)}\n`);
    console.error(`${folder}: ${issueCount(issues, language)}`);
    ended(FOUND);
    return;
  }
  const explanation = explained(program, language);
  const text = json
    ? `${JSON.stringify(explanation, null, 2)}\n`
    : markdownOf(explanation, language);
  if (file === undefined) process.stdout.write(text);
  else await writeFile(file, text);
  ended(CLEAN);
}
