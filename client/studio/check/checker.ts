import type { Explanation } from '../../../engine/explain/explanation.js';
import type { Language } from '../../../engine/wording/wording.js';
import type { Issue } from '../../../engine/issue.js';
import type { Texts } from '../bench/known-files.js';
import type { Workbench } from '../bench/workbench.js';
import type { AnswerTo, Question } from '../run/questions.js';
import type {
  Answered,
  Asked,
  Checked,
  CheckWanted,
  Explained,
  ExplanationWanted,
} from './checker.worker.js';

/** What the check has found, and whether it has seen the last key stroke and told the stories since. */
export interface Findings {
  issues: Issue[];
  /** Whether the draft has been read as it stands: its program is the one that questions are asked of. */
  isRead: boolean;
  isCurrent: boolean;
}

/**
 * Checks a draft beside the page, again after each change: the whole at once, the stories after it, unless something
 * changes meanwhile. Until they are told again, what they said last stands. And explains the draft.
 */
export class Checker {
  #findings: Findings = { issues: [], isRead: false, isCurrent: false };
  #seen: Texts = {};
  /** The last check that was asked for. */
  #asking = 0;
  /** Whether it has not been answered at all. */
  #isBusy = false;
  #isFirst = true;
  #asked: ((explanation: Explanation | undefined) => void)[] = [];
  #questions = new Map<number, (answered: Answered) => void>();
  #number = 0;
  readonly #listeners = new Set<() => void>();
  #worker: Worker | undefined;

  constructor(
    private readonly workbench: Workbench,
    private readonly base: Record<string, string> | undefined,
  ) {}

  /** Begins to check; gives what ends it. */
  open(): () => void {
    const worker = new Worker(new URL('./checker.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Checked | Explained | Answered>) => {
      if (data.kind === 'checked') this.#found(data);
      else if (data.kind === 'answered') this.#answered(data);
      else this.#asked.shift()?.(data.explanation);
    });
    const stop = this.workbench.subscribe(() => {
      if (this.#findings.isRead && this.#isBehind())
        this.#set({ ...this.#findings, isRead: false, isCurrent: false });
      this.#check();
    });
    this.#worker = worker;
    this.#isFirst = true;
    this.#isBusy = false;
    this.#seen = {};
    this.#check();
    return () => {
      stop();
      worker.terminate();
    };
  }

  findings = (): Findings => this.#findings;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** The draft in words, as it was when it could last be made a program of; undefined: never yet. */
  explain(language: Language): Promise<Explanation | undefined> {
    const wanted: ExplanationWanted = { kind: 'explain', language };
    this.#worker?.postMessage(wanted);
    return new Promise((resolve) => this.#asked.push(resolve));
  }

  /** Asks the draft's program, as it was when it could last be made one; `answer` is undefined where it never could. */
  ask<Q extends Question>(
    question: Q,
  ): Promise<{ answer: AnswerTo<Q> | undefined; isStale: boolean }> {
    this.#number += 1;
    const asked: Asked = { kind: 'ask', number: this.#number, question };
    this.#worker?.postMessage(asked);
    return new Promise((resolve) =>
      this.#questions.set(asked.number, ({ answer, isStale }) => {
        resolve({ answer: answer as AnswerTo<Q> | undefined, isStale });
      }),
    );
  }

  #answered(answered: Answered): void {
    this.#questions.get(answered.number)?.(answered);
    this.#questions.delete(answered.number);
  }

  #check(): void {
    if (this.#isBusy || (!this.#isFirst && !this.#isBehind())) return;
    const { texts } = this.workbench.state();
    const wanted: CheckWanted = {
      kind: 'check',
      check: (this.#asking += 1),
      changed: differing(this.#seen, texts),
      ...(this.#isFirst && this.base !== undefined ? { base: this.base } : {}),
    };
    this.#isBusy = true;
    this.#isFirst = false;
    this.#seen = texts;
    this.#worker?.postMessage(wanted);
  }

  #found({ check, issues, isWhole }: Checked): void {
    if (check !== this.#asking) return;
    this.#isBusy = false;
    const toldLast = isWhole ? [] : this.#findings.issues.filter(({ code }) => code === STORY);
    const isRead = !this.#isBehind();
    this.#set({ issues: [...issues, ...toldLast], isRead, isCurrent: isWhole && isRead });
    this.#check();
  }

  #isBehind(): boolean {
    return Object.keys(differing(this.#seen, this.workbench.state().texts)).length > 0;
  }

  #set(findings: Findings): void {
    this.#findings = findings;
    for (const listener of this.#listeners) listener();
  }
}

/** The code of what a story finds. */
const STORY = 'failing-scenario';

function differing(before: Texts, after: Texts): Record<string, string | null> {
  if (before === after) return {};
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...paths].filter((path) => (before[path] ?? null) !== (after[path] ?? null));
  return Object.fromEntries(changed.map((path) => [path, after[path] ?? null]));
}
