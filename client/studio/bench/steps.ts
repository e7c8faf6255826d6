import type { Texts } from './known-files.js';

/** One thing that was done: the files before and after it. */
interface Step {
  label: string;
  before: Texts;
  after: Texts;
}

/** What can be undone, and done again. */
export class Steps {
  #done: Step[] = [];
  #undone: Step[] = [];

  /** What would be undone and done again next, in words. */
  next(): { undo: string | undefined; redo: string | undefined } {
    return { undo: this.#done.at(-1)?.label, redo: this.#undone.at(-1)?.label };
  }

  /** @param continues whether it may be one step with the last, as the strokes of one word are */
  add(step: Step, continues: boolean): void {
    const last = this.#done.at(-1);
    this.#undone = [];
    if (continues && last?.label === step.label && same(last.after, step.before))
      this.#done[this.#done.length - 1] = { ...last, after: step.after };
    else this.#done.push(step);
  }

  /** Gives what the files are to be again, with the words of the step. */
  undo(): { label: string; texts: Texts } | undefined {
    const step = this.#done.pop();
    if (step === undefined) return undefined;
    this.#undone.push(step);
    return { label: step.label, texts: step.before };
  }

  redo(): { label: string; texts: Texts } | undefined {
    const step = this.#undone.pop();
    if (step === undefined) return undefined;
    this.#done.push(step);
    return { label: step.label, texts: step.after };
  }

  clear(): void {
    this.#done = [];
    this.#undone = [];
  }
}

function same(one: Texts, other: Texts): boolean {
  const paths = Object.keys(other);
  return (
    Object.keys(one).length === paths.length && paths.every((path) => one[path] === other[path])
  );
}
