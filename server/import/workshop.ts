import { randomUUID } from 'node:crypto';
import type { ImportRunRow } from '../store/entities/import.js';
import {
  LeaseLost,
  letGoOfRun,
  releaseAll,
  renewLease,
  runWaits,
  takeUpRun,
} from '../store/import/leases.js';
import { endRun, fileGone, oldFiles, runById } from '../store/import/runs.js';
import { newId } from '../store/new-id.js';
import { outageOf } from '../store/outage.js';
import { keepReads } from '../store/writing/access-log.js';
import { carryOut, type Ending, LEASE_MS } from './carry-out.js';
import type { ImportNeeds } from './needs.js';

/** How long it takes at most until somebody looks for an import that was left lying. */
const LONGEST_NAP_MS = 2_000;

/** How often a process says that it still works on an import. */
const BEAT_MS = LEASE_MS / 4;

/** How long the sheets themselves are kept, in days: what is in them is in the register, or was mended. */
const KEPT_DAYS = 7;
const DAY = 86_400_000;

/**
 * Works on imports, one at a time in a process, outside of the requests; what a process leaves lying another takes up,
 * or the same when it is back.
 */
export class Workshop {
  readonly #holder = randomUUID();
  /** Those that somebody wants to end: on SQLite nobody can write that down while one is taken as a whole. */
  readonly #cancelled = new Set<string>();
  #nap: NodeJS.Timeout | undefined;
  #working: Promise<void> | undefined;
  #stopped = false;

  constructor(private readonly needs: ImportNeeds) {}

  /** Looks at once, without waiting for what comes of it. */
  soon(): void {
    void this.kick().catch(this.needs.report);
  }

  /** Ends an import after what is under way here. */
  cancel(id: string): void {
    this.#cancelled.add(id);
  }

  /** Begins to look for what was left lying. */
  async start(): Promise<void> {
    const { database } = this.needs;
    // The only process that SQLite has is this one, so nobody works on anything.
    if (database.kind === 'sqlite') await database.write(releaseAll);
    this.#sleep(0);
  }

  /** Looks now. Resolves when no import waits any more. */
  async kick(): Promise<void> {
    this.#working ??= this.#work().finally(() => {
      this.#working = undefined;
    });
    await this.#working;
  }

  /** Works no more. Resolves when what is under way is in the database; the rest is taken up again. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#nap);
    await this.#working?.catch(this.needs.report);
  }

  async #work(): Promise<void> {
    const { database, machine } = this.needs;
    while (!this.#stopped && (await runWaits(database.read, machine.now()))) {
      const run = await database.write((sql) => {
        const until = machine.now() + LEASE_MS;
        return takeUpRun(sql, { holder: this.#holder, until }, machine.now());
      });
      if (run === undefined) break;
      await this.#workOn(run);
    }
    await this.#letGoOfFiles();
  }

  async #workOn(run: ImportRunRow): Promise<void> {
    const { database, report } = this.needs;
    const holder = this.#holder;
    const wanted = () =>
      this.#stopped ? 'stopped' : this.#cancelled.has(run.id) ? 'cancelled' : 'on';
    const silence = this.#sayThatItLives(run.id);
    try {
      const ending = await carryOut({ needs: this.needs, run, holder, wanted }).finally(silence);
      if (ending === undefined) await database.write((sql) => letGoOfRun(sql, run.id, holder));
      else await this.#end(run, ending);
    } catch (error) {
      if (error instanceof LeaseLost) return;
      const outage = outageOf(error);
      // Nothing is wrong with the import: whoever is there goes on once the database is back. What is full may stay so,
      // so that is tried again only when the lease has run out.
      if (outage === 'away') await database.write((sql) => letGoOfRun(sql, run.id, holder));
      if (outage !== undefined) throw error;
      report(error);
      await this.#end(run, { state: 'failed', failure: BROKEN });
    }
  }

  /**
   * Says again and again that an import is worked on, beside the transaction that takes it: one that is taken as a
   * whole says nothing itself until it is done. SQLite has nobody who would ask. Gives what ends it.
   */
  #sayThatItLives(id: string): () => Promise<void> {
    const { database, machine } = this.needs;
    if (database.kind === 'sqlite') return () => Promise.resolve();
    let said = Promise.resolve();
    const beat = setInterval(() => {
      const until = machine.now() + LEASE_MS;
      // The work itself finds out that another has it, or that the database is away.
      said = database
        .write((sql) => renewLease(sql, id, { holder: this.#holder, until }))
        .catch(() => undefined);
    }, BEAT_MS);
    return () => {
      clearInterval(beat);
      return said;
    };
  }

  async #end(run: ImportRunRow, { state, failure }: NonNullable<Ending>): Promise<void> {
    const { database, clock, organisations } = this.needs;
    const at = clock.now();
    const posts = (await organisations.current()).heldBy(run.person);
    await database.write(async (sql) => {
      const why = failure === undefined ? null : JSON.stringify(failure);
      await endRun(sql, run.id, this.#holder, { state, failure: why, at });
      const ended = await runById(sql, run.id);
      if (ended === undefined) return;
      const isTaken = run.state === 'running';
      const ofOurs = ended.changed + ended.moved;
      // A check tells of each row whether there is such an entry, and where it says otherwise.
      const entries = isTaken ? ended.added + ofOurs : ofOurs + ended.unchanged;
      if (!isTaken && entries === 0) return;
      const { person, kind, subject } = run;
      await keepReads(sql, { ids: [newId(at)], at, person, posts }, [
        {
          ...{ kind: isTaken ? 'import' : 'import-check', entries },
          ...{ record: null, case_id: null, reason: null },
          ...{ record_type: kind === 'record' ? subject : null, subject: run.id },
          // Of no single record: those answer for it who look after the units of whoever took it in.
          ...(posts[0] === undefined ? {} : { unit: posts[0].unit }),
        },
      ]);
    });
    this.#cancelled.delete(run.id);
  }

  async #letGoOfFiles(): Promise<void> {
    const { database, files, clock } = this.needs;
    const at = clock.now();
    for (const { id, file } of await oldFiles(database.read, at - KEPT_DAYS * DAY)) {
      await files.remove(file);
      await database.write((sql) => fileGone(sql, id, at));
    }
  }

  #sleep(delay = LONGEST_NAP_MS): void {
    if (this.#stopped) return;
    this.#nap = setTimeout(() => {
      void this.kick()
        .catch(this.needs.report)
        .then(() => {
          this.#sleep();
        });
    }, delay);
    // A server that is otherwise done may end.
    this.#nap.unref();
  }
}

const BROKEN = {
  code: 'import-broken',
  message: {
    zh: '导入时出错，停在这里，已写入的保留。请重新上传，仍不行请联系管理员看日志',
    en: 'Something went wrong and the import stopped here; what was taken stays. Send the sheet again, or have the log looked at',
  },
};
