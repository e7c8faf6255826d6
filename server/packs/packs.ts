import type { Compilation } from '../../engine/compile/compile.js';
import type { Issue } from '../../engine/issue.js';
import type { Program } from '../../engine/program.js';
import type { Clock } from '../store/clock.js';
import type { Database } from '../store/database.js';
import {
  activate,
  activeHash,
  packFiles,
  packVersions,
  type PackVersionLine,
} from '../store/packs.js';
import type { Sql } from '../store/sql.js';
import { compileSource, type PackSource } from './pack-source.js';
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
  /** What is done with it or not at all. */
  also?: (sql: Sql) => Promise<void>;
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
    { compilation, note, also }: Publishing = {},
  ): Promise<Publication> {
    const source = await withBase(this.database.read, given);
    const { program, issues } = compilation ?? compileSource(source);
    if (program === undefined) return { kind: 'faulty', issues };
    const { hash, pack } = program;
    await this.database.write(async (sql) => {
      await activate(sql, {
        hash,
        pack: pack.id,
        version: pack.version,
        title: pack.title,
        files: JSON.stringify(source),
        note: note ?? null,
        at: this.clock.now(),
        by,
      });
      await also?.(sql);
    });
    this.#programs.set(hash, Promise.resolve(program));
    return { kind: 'published', program, issues };
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
