import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Issue } from '../../engine/issue.js';
import { mended } from '../../engine/compile/text/mended.js';

/**
 * Writes into a pack's folder what the findings say is safe to change. What a fix wants to change must be in
 * the folder itself: the base of an overlay is somebody else's.
 *
 * @returns the findings that were mended
 */
export async function mend(folder: string, issues: readonly Issue[]): Promise<Issue[]> {
  const files = new Set(issues.flatMap(({ file, fix }) => (fix === undefined ? [] : [file])));
  const done: Issue[] = [];
  for (const file of files) {
    const path = join(folder, file);
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    const result = mended(
      text,
      issues.filter((issue) => issue.file === file),
    );
    if (result.text !== text) await writeFile(path, result.text);
    done.push(...result.issues);
  }
  return done;
}
