import { type ChangeInWords, differenceBetween } from '../../../engine/difference/difference.js';
import type { Call } from '../command-line.js';
import { CLEAN, FOUND } from '../exit-codes.js';
import type { CliLanguage } from '../language.js';
import { writtenPackIn } from '../written-pack.js';

/** zelian diff A B: what differs, in words or as patches. As of diff, the exit code is 1 where anything does. */
export async function diff(
  before: string,
  after: string,
  { language, json, ended }: Call,
): Promise<void> {
  const [one, other] = [await writtenPackIn(before), await writtenPackIn(after)];
  const difference = differenceBetween(one.whole, other.whole);
  if (json) console.log(JSON.stringify(difference, null, 2));
  else console.log(report(difference.changes, language));
  ended(difference.changes.length === 0 ? CLEAN : FOUND);
}

/** The changes under the documents in which they are. */
function report(changes: readonly ChangeInWords[], language: CliLanguage): string {
  const files = [...new Set(changes.map(({ file }) => file))];
  const groups = files.map((file) => {
    const group = changes.filter((change) => change.file === file);
    return [
      `${group[0]?.document[language]}  ${file}`,
      ...group.map(({ kind, words }) => `  ${SIGNS[kind]} ${words[language]}`),
    ].join('\n');
  });
  return [...groups, COUNTED[language](changes.length, groups.length)].join('\n\n');
}

const SIGNS = { added: '+', removed: '-', changed: '~', reordered: '↕' };

const COUNTED = {
  zh: (changes: number, documents: number) =>
    changes === 0 ? '没有区别' : `${documents} 个文件，${changes} 处不同`,
  en: (changes: number, documents: number) =>
    changes === 0 ? 'nothing differs' : `${changes} differences in ${documents} files`,
};
