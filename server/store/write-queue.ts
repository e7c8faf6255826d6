import type { Sql } from './sql.js';

/** How the queue speaks to its connection. */
export interface Writer {
  sql: Sql;
  /** A statement without values: BEGIN, COMMIT, SAVEPOINT … */
  exec: (text: string) => Promise<unknown>;
}

type Work<T> = (sql: Sql) => Promise<T>;

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
    const { exec } = this.#writer;
    try {
      await exec('BEGIN IMMEDIATE');
      const [first, ...others] = batch;
      const outcomes: Outcome[] = [];
      if (first !== undefined && others.length === 0)
        outcomes.push({ value: await this.#alone(first.work) });
      else for (const { work } of batch) outcomes.push(await this.#attempt(work));
      await exec('COMMIT');
      return ({ resolve, reject }, index) => {
        const outcome = outcomes[index];
        if (outcome && 'value' in outcome) resolve(outcome.value);
        else reject(outcome?.failure);
      };
    } catch (failure) {
      // Nothing is committed, so nobody may be told that it is. SQLite may have rolled back by itself.
      await exec('ROLLBACK').catch(() => undefined);
      return ({ reject }) => {
        reject(failure);
      };
    }
  }

  /** Nobody shares the commit: when the work fails, all of it is undone. */
  async #alone(work: Work<unknown>): Promise<unknown> {
    const { own, end } = lentFor(this.#writer.sql);
    try {
      return await work(own);
    } finally {
      end();
    }
  }

  async #attempt(work: Work<unknown>): Promise<Outcome> {
    const { exec, sql } = this.#writer;
    await exec('SAVEPOINT work');
    const { own, end } = lentFor(sql);
    try {
      const value = await work(own);
      end();
      await exec('RELEASE work');
      return { value };
    } catch (failure) {
      end();
      await exec('ROLLBACK TO work');
      await exec('RELEASE work');
      return { failure };
    }
  }
}

/** The connection for as long as the work lasts: a statement that nobody waited for must not fall into the next one's. */
function lentFor(sql: Sql): { own: Sql; end: () => void } {
  let over = false;
  const lent = ((strings, ...values) => {
    if (over) throw new Error('A statement came after its transaction had ended.');
    return sql(strings, ...values);
  }) as Sql;
  return {
    own: Object.assign(lent, {
      district: sql.district,
      oneWriter: sql.oneWriter,
      skipLocked: sql.skipLocked,
      whenFree: sql.whenFree,
      rows: (...given: Parameters<Sql['rows']>) => sql.rows(...given),
    }),
    end: () => {
      over = true;
    },
  };
}
