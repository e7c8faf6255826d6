import { conflictsInWords, type ConflictInWords } from '../../../engine/merge/merge-in-words.js';
import { nextOverlay } from '../../../engine/merge/next-overlay.js';
import type { Call } from '../command-line.js';
import { CLEAN, FOUND } from '../exit-codes.js';
import type { CliLanguage } from '../language.js';
import { writtenPackIn } from '../written-pack.js';
import { changedFiles, type ChangedFile, writeFiles } from '../pack-files.js';

/** zelian merge BASE NEWBASE OVERLAY: the overlay for the next version of its base. */
export async function merge(
  folders: { base: string; newBase: string; overlay: string },
  write: boolean,
  { language, json, ended }: Call,
): Promise<void> {
  const base = (await writtenPackIn(folders.base)).whole;
  const newBase = (await writtenPackIn(folders.newBase)).whole;
  const { own } = await writtenPackIn(folders.overlay);
  const { overlay, conflicts: found } = nextOverlay(base, newBase, own);
  const conflicts = conflictsInWords(found, { base, newBase, overlay: own });
  const files = changedFiles(own, overlay);
  if (write) await writeFiles(folders.overlay, files);
  if (json) console.log(JSON.stringify({ written: write, overlay, conflicts }, null, 2));
  else console.log(report(conflicts, files, write, language));
  ended(conflicts.length === 0 ? CLEAN : FOUND);
}

function report(
  conflicts: readonly ConflictInWords[],
  files: readonly ChangedFile[],
  written: boolean,
  language: CliLanguage,
): string {
  const lines = conflicts.flatMap(({ file, pointer, document, words }) => [
    `${document[language]}  ${file}#${pointer}`,
    `  ✗ ${words[language]}`,
  ]);
  const changes = files.map(({ file, value }) => `  ${value === undefined ? '-' : '~'} ${file}`);
  return [
    ...lines,
    ...(lines.length > 0 ? [''] : []),
    ...changes,
    ...(changes.length > 0 ? [''] : []),
    SUMS[language](conflicts.length, files.length, written),
  ].join('\n');
}

const SUMS = {
  zh: (conflicts: number, files: number, written: boolean) =>
    `${conflicts} 处冲突（保留改编包的写法），${files} 个文件${written ? '已写回' : '会改动，加 --write 写回'}`,
  en: (conflicts: number, files: number, written: boolean) =>
    `${conflicts} conflicts (the overlay’s own words stay), ${files} files ${written ? 'written' : 'would change; --write writes them'}`,
};
