import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { rewritten } from '../../engine/authoring/rewritten.js';
import type { PackDocuments } from '../../engine/difference/pack-documents.js';

/** A file to be written; undefined: to be removed. */
export interface ChangedFile {
  file: string;
  value: PackDocuments[string] | undefined;
}

/** The files that are not as they were. Their names' order counts: it is how a document reads. */
export function changedFiles(before: PackDocuments, after: PackDocuments): ChangedFile[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((file) => JSON.stringify(before[file]) !== JSON.stringify(after[file]))
    .map((file) => ({ file, value: after[file] }));
}

/** Writes a pack's files into its folder, as a careful author would have. */
export async function writeFiles(folder: string, files: readonly ChangedFile[]): Promise<void> {
  for (const { file, value } of files) {
    const path = join(folder, file);
    if (value === undefined) await rm(path);
    else {
      await mkdir(dirname(path), { recursive: true });
      const text = await readFile(path, 'utf8').catch(() => undefined);
      await writeFile(path, rewritten(text, value));
    }
  }
}
