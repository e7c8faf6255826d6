import { compile, type PackFiles } from '../../../engine/compile/compile.js';
import type { Issue } from '../../../engine/issue.js';

/** What is to be checked: the files that changed since the last time; null: taken away. */
export interface CheckWanted {
  number: number;
  changed: Record<string, string | null>;
  /** With the first: the pack beneath. */
  base?: PackFiles;
}

/** What was found, for the same number. */
export interface Checked {
  number: number;
  issues: Issue[];
  /** How long it took. */
  milliseconds: number;
}

const files = new Map<string, string>();
let base: PackFiles | undefined;

self.addEventListener('message', ({ data }: MessageEvent<CheckWanted>) => {
  if (data.base !== undefined) base = data.base;
  for (const [path, text] of Object.entries(data.changed)) {
    if (text === null) files.delete(path);
    else files.set(path, text);
  }
  const begun = performance.now();
  const { issues } = compile(Object.fromEntries(files), base);
  const checked: Checked = {
    number: data.number,
    issues,
    milliseconds: performance.now() - begun,
  };
  self.postMessage(checked);
});
