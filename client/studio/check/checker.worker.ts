import { Budget, PackTooComplex } from '../../../engine/compile/budget.js';
import { compile, type PackFiles, tooComplex } from '../../../engine/compile/compile.js';
import { locate } from '../../../engine/compile/locate.js';
import { emptyMemory } from '../../../engine/compile/memory.js';
import { storiesTold } from '../../../engine/compile/rules/failing-scenario.js';
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
  check: number;
  changed: Record<string, string | null>;
  /** With the first: the pack beneath. */
  base?: PackFiles;
}

/** What is wanted in words, of the last draft that could be made a program of. */
export interface ExplanationWanted {
  kind: 'explain';
  language: Language;
}

/** What was found, first without the stories, which take longer; then with them. */
export interface Checked {
  kind: 'checked';
  /** Which check this answers. */
  check: number;
  issues: Issue[];
  /** Whether the stories have been told. */
  isWhole: boolean;
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
const memory = emptyMemory();
let base: PackFiles | undefined;
let program: Program | undefined;
/** Whether no program can be made of the draft as it is. */
let isStale = false;
/** The last check that was asked for: what is underway of an earlier one is given up. */
let latest = 0;

type Wanted = CheckWanted | ExplanationWanted | Asked;

self.addEventListener('message', ({ data }: MessageEvent<Wanted>) => {
  switch (data.kind) {
    case 'check':
      void check(data);
      return;
    case 'explain':
      self.postMessage(explained(data));
      return;
    case 'ask':
      self.postMessage(answered(data));
  }
});

async function check(wanted: CheckWanted): Promise<void> {
  latest = wanted.check;
  if (wanted.base !== undefined) base = wanted.base;
  for (const [path, text] of Object.entries(wanted.changed)) {
    if (text === null) files.delete(path);
    else files.set(path, text);
  }
  const own = Object.fromEntries(files);
  const result = compile(own, base, 'without stories', memory);
  // A fault that keeps a draft from being published does not keep it from being tried.
  program = result.linked ?? program;
  isStale = result.linked === undefined;
  const say = (issues: Issue[], isWhole: boolean) => {
    const checked: Checked = { kind: 'checked', check: wanted.check, issues, isWhole };
    self.postMessage(checked);
  };
  if (result.program === undefined) {
    say(result.issues, true);
    return;
  }
  say(result.issues, false);
  const found = await toldUnlessOvertaken(result.program, wanted.check);
  if (found !== undefined) say([...result.issues, ...locate(found, own)], true);
}

/** How many stories are told before a message may come in. */
const AT_ONCE = 10;

/** What the stories find; undefined where another check was asked for meanwhile. */
async function toldUnlessOvertaken(of: Program, check: number): Promise<Issue[] | undefined> {
  const found: Issue[] = [];
  let told = 0;
  try {
    for (const issues of storiesTold(of, new Budget())) {
      found.push(...issues);
      told += 1;
      if (told % AT_ONCE === 0) await othersTurn();
      if (latest !== check) return undefined;
    }
    return found;
  } catch (error) {
    if (error instanceof PackTooComplex) return [...found, tooComplex()];
    throw error;
  }
}

/** Lets messages come in that wait. A timer would wait a few milliseconds each time. */
function othersTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
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
