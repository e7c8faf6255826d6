import { readRecorded } from '../../api/recorded.js';
import type { Texts } from '../bench/known-files.js';
import type { Workbench } from '../bench/workbench.js';
import type { Failure, Progress, Report, WhatIfGiven, WhatIfSaid, WhatIfWanted } from './report.js';

/** How a run stands. */
export type Run =
  | { state: 'idle' }
  | { state: 'running'; progress: Progress | undefined }
  | { state: 'failed'; failure: Failure }
  | { state: 'done'; report: Report };

/** Lives a draft through in a worker, and keeps what came of it while one looks at other parts. */
export class Runner {
  #run: Run = { state: 'idle' };
  #ran: Texts | undefined;
  #worker: Worker | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly draft: string,
    private readonly workbench: Workbench,
  ) {}

  run = (): Run => this.#run;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Whether the draft says something else than when it was lived through. */
  isStale(texts: Texts): boolean {
    return this.#ran !== undefined && this.#ran !== texts;
  }

  begin(wanted: Omit<WhatIfWanted, 'kind' | 'files'>): void {
    this.cancel();
    const { texts } = this.workbench.state();
    const files = Object.fromEntries(
      Object.entries(texts).flatMap(([path, text]) => (text === null ? [] : [[path, text]])),
    );
    const worker = new Worker(new URL('./what-if.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<WhatIfSaid>) => {
      if (data.kind === 'wants') void this.#give(worker, data.offset);
      else if (data.kind === 'progress') this.#set({ state: 'running', progress: data.progress });
      else this.#end(data);
    });
    worker.addEventListener('error', () => {
      this.#end({ kind: 'failed', failure: 'unreachable' });
    });
    this.#worker = worker;
    this.#ran = texts;
    this.#set({ state: 'running', progress: undefined });
    const all: WhatIfWanted = { kind: 'run', ...wanted, files };
    worker.postMessage(all);
  }

  /** Ends what is under way; nothing comes of it. */
  cancel(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#ran = undefined;
    this.#set({ state: 'idle' });
  }

  async #give(worker: Worker, offset: number | undefined): Promise<void> {
    const content = await readRecorded(this.draft, offset).catch(() => undefined);
    const given: WhatIfGiven = { kind: 'given', content };
    worker.postMessage(given);
  }

  #end(said: Extract<WhatIfSaid, { kind: 'done' | 'failed' }>): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#set(
      said.kind === 'done'
        ? { state: 'done', report: said.report }
        : { state: 'failed', failure: said.failure },
    );
  }

  #set(run: Run): void {
    this.#run = run;
    for (const listener of this.#listeners) listener();
  }
}

const RUNNERS = new WeakMap<Workbench, Runner>();

/** The one of a workbench. */
export function runnerOf(draft: string, workbench: Workbench): Runner {
  let runner = RUNNERS.get(workbench);
  if (runner === undefined) RUNNERS.set(workbench, (runner = new Runner(draft, workbench)));
  return runner;
}
