import { compile, type PackFiles } from '../../../engine/compile/compile.js';
import { explain } from '../../../engine/explain/explain.js';
import type { Explanation } from '../../../engine/explain/explanation.js';
import type { Issue } from '../../../engine/issue.js';
import type { Program } from '../../../engine/program.js';
import type { Language } from '../../../engine/wording/wording.js';
import { answer } from '../run/answer.js';
import type { Question } from '../run/questions.js';

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

/** Something asked of the draft's program. */
export interface Asked {
  kind: 'ask';
  /** Says which question an answer is to. */
  number: number;
  question: Question;
}

export interface Answered {
  kind: 'answered';
  number: number;
  /** Undefined: no program could be made of the draft as yet. */
  answer: unknown;
  /** The draft cannot be made a program of: the answer is of how it was when it last could. */
  isStale: boolean;
}

const files = new Map<string, string>();
let base: PackFiles | undefined;
let program: Program | undefined;
let isStale = false;

type Wanted = CheckWanted | ExplanationWanted | Asked;

self.addEventListener('message', ({ data }: MessageEvent<Wanted>) => {
  self.postMessage(reply(data));
});

function reply(wanted: Wanted): Checked | Explained | Answered {
  switch (wanted.kind) {
    case 'check':
      return checked(wanted);
    case 'explain':
      return explained(wanted);
    case 'ask':
      return answered(wanted);
  }
}

function checked(wanted: CheckWanted): Checked {
  if (wanted.base !== undefined) base = wanted.base;
  for (const [path, text] of Object.entries(wanted.changed)) {
    if (text === null) files.delete(path);
    else files.set(path, text);
  }
  const result = compile(Object.fromEntries(files), base);
  // A story that fails keeps a draft from being published, not from being tried.
  program = result.linked ?? program;
  isStale = result.linked === undefined;
  return { kind: 'checked', issues: result.issues };
}

function explained({ language }: ExplanationWanted): Explained {
  return {
    kind: 'explained',
    explanation: program === undefined ? undefined : explain(program, language),
  };
}

function answered({ number, question }: Asked): Answered {
  return {
    kind: 'answered',
    number,
    answer: program === undefined ? undefined : answer(program, question),
    isStale,
  };
}
