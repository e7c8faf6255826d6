import { lentLine } from './lent-line.js';
import type { Line, Transaction } from './sql.js';

/** How the queue speaks to its connection. */
export interface Writer {
  line: Line;
  /** Makes the tag for statements on a line. */
  writing: (line: Line) => Transaction;
}

type Work<T> = (sql: Transaction) => Promise<T>;

interface Waiting {
  work: Work<unknown>;
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
}

type Outcome = { value: unknown } | { failure: unknown };

/** How many may share one commit. More would make the first wait long for its answer. */
const TOGETHER = 64;

/**
 * Writes to SQLite one after the other. TypeORM has one connection for all, so without the queue a
 * neighbour's statements would fall into this transaction, and its rollback would undo them after
 * they were acknowledged. Whoever waits at the same moment shares one commit, the one thing that is
 * slow; each of several has a savepoint, so that one who fails undoes nothing but its own.
 */
export class WriteQueue {
  readonly #writer: Writer;
  readonly #waiting: Waiting[] = [];
  #working: Promise<void> | undefined;

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  run<T>(work: Work<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ work, resolve: resolve as (value: unknown) => void, reject });
      this.#working ??= this.#workOff();
    });
  }

  /** Resolves when nobody waits any more. */
  async idle(): Promise<void> {
    await this.#working;
  }

  async #workOff(): Promise<void> {
    do {
      // Requests that have arrived by now get in line before the transaction begins.
      await new Promise((resolve) => setImmediate(resolve));
      const batch = this.#waiting.splice(0, TOGETHER);
      const settle = await this.#commit(batch);
      batch.forEach(settle);
    } while (this.#waiting.length > 0);
    this.#working = undefined;
  }

  /** One transaction for all; what it gives tells each how it went, after the commit. */
  async #commit(batch: Waiting[]): Promise<(waiting: Waiting, index: number) => void> {
    try {
      await this.#exec('BEGIN IMMEDIATE');
      const [first, ...others] = batch;
      const outcomes: Outcome[] = [];
      if (first !== undefined && others.length === 0)
        outcomes.push({ value: await this.#alone(first.work) });
      else for (const { work } of batch) outcomes.push(await this.#attempt(work));
      await this.#exec('COMMIT');
      return ({ resolve, reject }, index) => {
        const outcome = outcomes[index];
        if (outcome && 'value' in outcome) resolve(outcome.value);
        else reject(outcome?.failure);
      };
    } catch (failure) {
      // Nothing is committed, so nobody may be told that it is. SQLite may have rolled back by itself.
      await this.#exec('ROLLBACK').catch(() => undefined);
      return ({ reject }) => {
        reject(failure);
      };
    }
  }

  /** Nobody shares the commit: when the work fails, all of it is undone. */
  async #alone(work: Work<unknown>): Promise<unknown> {
    const { line, writing } = this.#writer;
    const { own, end } = lentLine(line);
    try {
      return await work(writing(own));
    } finally {
      end();
    }
  }

  async #attempt(work: Work<unknown>): Promise<Outcome> {
    await this.#exec('SAVEPOINT work');
    const { line, writing } = this.#writer;
    const { own, end } = lentLine(line);
    try {
      const value = await work(writing(own));
      end();
      await this.#exec('RELEASE work');
      return { value };
    } catch (failure) {
      end();
      await this.#exec('ROLLBACK TO work');
      await this.#exec('RELEASE work');
      return { failure };
    }
  }

  /** A statement without values: BEGIN, COMMIT, SAVEPOINT … */
  #exec(text: string): Promise<unknown> {
    return this.#writer.line.ask({ text, values: [], lasting: true });
  }
}
