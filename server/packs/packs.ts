import type { Refusal } from '../../engine/case.js';
import type { Compilation } from '../../engine/compile/compile.js';
import type { Issue } from '../../engine/issue.js';
import type { Program } from '../../engine/program.js';
import type { Clock } from '../store/clock.js';
import type { Database } from '../store/database.js';
import {
  activate,
  activateAgain,
  activeHash,
  packFiles,
  packVersions,
  type PackVersionLine,
} from '../store/packs.js';
import type { Sql } from '../store/sql.js';
import { compileSource, type PackSource } from './pack-source.js';
import { alreadyLive, liveChanged } from './refusals.js';
import { withBase } from './with-base.js';

/** What came of publishing. A faulty pack changes nothing. */
export type Publication =
  { kind: 'published'; program: Program; issues: Issue[] } | { kind: 'faulty'; issues: Issue[] };

/** How a pack is published. */
export interface Publishing {
  /** What the source gives, where it has been compiled already. */
  compilation?: Compilation;
  /** What its author says of it. */
  note?: string;
  /** Who looked at it before, where two had to. */
  approvedBy?: string | null;
  /** What must hold when it is put in force, found out within the same transaction: throws where it does not. */
  first?: (sql: Sql) => Promise<void>;
  /** What is done with it or not at all. */
  also?: (sql: Sql) => Promise<void>;
}

/** How a former version is put in force again. */
export interface Return {
  hash: string;
  /** The version that was in force when somebody decided so. */
  over: string;
  note: string;
}

/** The versions of packs: which is in force, and each as the program that its cases run on. */
export class Packs {
  readonly #programs = new Map<string, Promise<Program>>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The version in force, on which new cases begin. */
  async active(): Promise<Program | undefined> {
    const hash = await activeHash(this.database.read);
    return hash === undefined ? undefined : this.of(hash);
  }

  /** The program of a version, compiled when it is first asked for. */
  of(hash: string): Promise<Program> {
    let program = this.#programs.get(hash);
    if (program === undefined) {
      program = this.#load(hash);
      this.#programs.set(hash, program);
      // What could not be read is tried again by whoever asks next.
      program.catch(() => this.#programs.delete(hash));
    }
    return program;
  }

  /**
   * Compiles a pack and puts it in force; cases that are open keep the version they began with.
   *
   * @param by nobody, where the server itself puts it in force at its start
   */
  async publish(
    given: PackSource,
    by: string | null,
    { compilation, note, approvedBy = null, first, also }: Publishing = {},
  ): Promise<Publication> {
    const source = await withBase(this.database.read, given);
    const { program, issues } = compilation ?? compileSource(source);
    if (program === undefined) return { kind: 'faulty', issues };
    const { hash, pack } = program;
    await this.database.write(async (sql) => {
      await first?.(sql);
      await activate(sql, {
        hash,
        pack: pack.id,
        version: pack.version,
        title: pack.title,
        files: JSON.stringify(source),
        note: note ?? null,
        approvedBy,
        at: this.clock.now(),
        by,
      });
      await also?.(sql);
    });
    this.#programs.set(hash, Promise.resolve(program));
    return { kind: 'published', program, issues };
  }

  /**
   * Puts a former version in force again, for new cases: open ones stay where they are.
   *
   * @returns undefined where there is no such version
   */
  async goBack(
    { hash, over, note }: Return,
    by: string,
  ): Promise<{ kind: 'returned' } | Refusal | undefined> {
    if ((await packFiles(this.database.read, hash)) === undefined) return undefined;
    // One that cannot be compiled any more must not come into force.
    await this.of(hash);
    const at = this.clock.now();
    return this.database.write(async (sql) => {
      const live = await activeHash(sql);
      if (live === hash) return alreadyLive();
      if (live !== over) return liveChanged();
      await activateAgain(sql, { hash, at, person: by, approved_by: null, note });
      return { kind: 'returned' };
    });
  }

  /** The texts of a version. */
  async source(hash: string): Promise<PackSource | undefined> {
    const stored = await packFiles(this.database.read, hash);
    return stored === undefined ? undefined : (JSON.parse(stored) as PackSource);
  }

  versions(): Promise<PackVersionLine[]> {
    return packVersions(this.database.read);
  }

  async #load(hash: string): Promise<Program> {
    const files = await packFiles(this.database.read, hash);
    if (files === undefined) throw new Error(`There is no pack version ${hash}.`);
    const { program, issues } = compileSource(JSON.parse(files) as PackSource, 'nothing');
    if (program === undefined)
      throw new Error(`The stored pack ${hash} is faulty: ${JSON.stringify(issues[0])}`);
    if (program.hash !== hash) throw new Error(`The stored pack ${hash} is now ${program.hash}.`);
    return program;
  }
}
