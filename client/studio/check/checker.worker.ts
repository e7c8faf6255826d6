import { compile, type PackFiles } from '../../../engine/compile/compile.js';
import { explain } from '../../../engine/explain/explain.js';
import type { Explanation } from '../../../engine/explain/explanation.js';
import type { Issue } from '../../../engine/issue.js';
import type { Program } from '../../../engine/program.js';
import type { Language } from '../../../engine/wording/wording.js';

/** What is to be checked: the files that changed since the last time; null: taken away. */
export interface CheckWanted {
  kind: 'check';
  changed: Record<string, string | null>;
  /** With the first: the pack beneath. */
  base?: PackFiles;
}

/** What is wanted in words, of the last draft that could be made a program of. */
export interface ExplanationWanted {
  kind: 'explain';
  language: Language;
}

export interface Checked {
  kind: 'checked';
  issues: Issue[];
}

/** Undefined: no program could be made of the draft as yet. */
export interface Explained {
  kind: 'explained';
  explanation: Explanation | undefined;
}

const files = new Map<string, string>();
let base: PackFiles | undefined;
let program: Program | undefined;

self.addEventListener('message', ({ data }: MessageEvent<CheckWanted | ExplanationWanted>) => {
  self.postMessage(data.kind === 'check' ? checked(data) : explained(data));
});

function checked(wanted: CheckWanted): Checked {
  if (wanted.base !== undefined) base = wanted.base;
  for (const [path, text] of Object.entries(wanted.changed)) {
    if (text === null) files.delete(path);
    else files.set(path, text);
  }
  const result = compile(Object.fromEntries(files), base);
  program = result.program ?? program;
  return { kind: 'checked', issues: result.issues };
}

function explained({ language }: ExplanationWanted): Explained {
  return {
    kind: 'explained',
    explanation: program === undefined ? undefined : explain(program, language),
  };
}
