import { recorded } from '../../../engine/merge/next-overlay.js';
import { hashesOf, overridesOf } from '../../../engine/merge/overrides.js';
import { valueAt } from '../../../engine/json-pointer.js';
import type { Call } from '../command-line.js';
import { CLEAN } from '../exit-codes.js';
import { changedFiles, writeFiles } from '../pack-files.js';
import { writtenPackIn } from '../written-pack.js';

/** zelian overrides PACK: what an overlay overrides, recorded as looked at in its base of now. */
export async function overrides(
  folder: string,
  write: boolean,
  { language, json, ended }: Call,
): Promise<void> {
  const { own, base } = await writtenPackIn(folder);
  const hashes = hashesOf(overridesOf(own, base));
  const files = changedFiles(own, recorded(own, hashes, valueAt(base['pack.json'], '/version')));
  if (write) await writeFiles(folder, files);
  if (json) console.log(JSON.stringify({ written: write, overrides: hashes }, null, 2));
  else {
    const lines = Object.entries(hashes).map(([place, hash]) => `${hash}  ${place}`);
    console.log(
      [...lines, '', SUMS[language](lines.length, files.length > 0, write)].join('\n').trim(),
    );
  }
  ended(CLEAN);
}

const SUMS = {
  zh: (places: number, changed: boolean, written: boolean) =>
    `改写了 ${places} 处，${changed ? (written ? '已记入 pack.json' : '尚未记下，加 --write 写回') : '都已记下'}`,
  en: (places: number, changed: boolean, written: boolean) =>
    `${places} places are overridden; ${changed ? (written ? 'recorded in pack.json' : 'not recorded yet, --write does it') : 'all are recorded'}`,
};
