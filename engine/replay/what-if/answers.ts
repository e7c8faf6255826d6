import type { Instant } from '../../json.js';
import type { Answer } from './history.js';

/**
 * Forms that were sent for a task that was not open when they were: one that opens later is answered then, as long
 * after its opening as it was in truth.
 */
export class Answers {
  #waiting: Answer[] = [];
  #coming: (Answer & { at: Instant })[] = [];

  keep(answer: Answer): void {
    this.#waiting.push(answer);
  }

  opened(process: string, task: string, at: Instant): void {
    if (this.#waiting.length === 0) return;
    const answer = this.#waiting.find((one) => one.process === process && one.task === task);
    if (answer === undefined) return;
    this.#waiting = this.#waiting.filter((one) => one !== answer);
    this.#coming = [...this.#coming, { ...answer, at: at + answer.after }].sort(
      (one, other) => one.at - other.at,
    );
  }

  /** The one that comes next. */
  next(): (Answer & { at: Instant }) | undefined {
    return this.#coming[0];
  }

  taken(): void {
    this.#coming = this.#coming.slice(1);
  }
}
