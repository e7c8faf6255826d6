import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Ground } from './ground.js';

const MAIN = 'dist/server/cli/main.js';
const BEFORE = './test/faults/process/before-main.mjs';

/** Those that run: a rig that fails leaves nobody behind. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

export interface Serving {
  /** How far the clock of its machine is ahead of ours, in ms. */
  ahead?: number;
  /** Loads its code, and waits to be told to begin. */
  spare?: boolean;
  env?: Record<string, string>;
}

/** `zelian serve` in a process of its own. */
export class Served {
  /** The last that it said on its standard error. */
  said = '';
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  readonly #address: Promise<string>;
  #number = 0;
  #up = false;
  #stopped = false;
  #gone = false;

  constructor(ground: Ground, { ahead = 0, spare = false, env = {} }: Serving = {}) {
    this.#child = spawn(process.execPath, ['--import', BEFORE, MAIN, 'serve'], {
      env: {
        ...{ PATH: process.env['PATH'], PORT: '0', LOG_LEVEL: 'error', ...ground.env },
        ...{ FAULTS_AHEAD_MS: String(ahead), ...(spare ? { FAULTS_SPARE: '1' } : {}), ...env },
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    // A message to one that was just killed.
    this.#child.on('error', () => undefined);
    this.#ended = once(this.#child, 'close').then(() => {
      running.delete(this.#child);
      this.#gone = true;
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.said = (this.said + text).slice(-4_000);
    });
    this.#address = this.#listening();
    this.#address.catch(() => undefined);
    running.add(this.#child);
  }

  /** Where it listens, as soon as it does; rejects where it ends before. */
  get address(): Promise<string> {
    return this.#address;
  }

  /** By which the system knows it. */
  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Whether it listens. */
  get up(): boolean {
    return this.#up;
  }

  /** Whether it ended though nobody ended it. */
  get failed(): boolean {
    return this.#gone && !this.#stopped;
  }

  /** Resolves when the process is gone, whoever ended it. */
  get ended(): Promise<unknown> {
    return this.#ended;
  }

  begin(ahead: number): Promise<void> {
    return this.#tell({ ahead, begin: true });
  }

  /** Moves its clock. */
  setAhead(ahead: number): Promise<void> {
    return this.#tell({ ahead });
  }

  /** kill -9 */
  async kill(): Promise<void> {
    await this.stop('SIGKILL');
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    this.#up = false;
    this.#stopped = true;
    this.#child.kill(signal);
    await this.#ended;
  }

  async #listening(): Promise<string> {
    let said = '';
    const address = new Promise<string>((resolve) => {
      this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const found = /http:\/\/[\d.]+:\d+/.exec(said)?.[0];
        if (found === undefined) return;
        this.#up = true;
        resolve(found);
      });
    });
    const gone = this.#ended.then(() => {
      this.#up = false;
      throw new Error(`The server ended by itself: ${this.said}`);
    });
    return Promise.race([address, gone]);
  }

  async #tell(message: object): Promise<void> {
    const number = ++this.#number;
    const heard = new Promise<void>((resolve) => {
      const listen = (answer: unknown) => {
        if ((answer as { heard?: number }).heard !== number) return;
        this.#child.off('message', listen);
        resolve();
      };
      this.#child.on('message', listen);
    });
    this.#child.send({ ...message, number }, () => undefined);
    await Promise.race([heard, this.#ended]);
  }
}
