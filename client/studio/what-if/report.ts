import type { WhatIfResult } from '../../../engine/replay/what-if/what-if.js';

/** When tasks begin that are counted. */
export interface Span {
  /** Milliseconds since 1970. */
  from: number;
  until: number;
}

/** What a draft would have made of what happened, with the words to say it. */
export interface Report extends WhatIfResult {
  span: Span;
  /** The reader is not told whose history it is. */
  anonymous: boolean;
  /** How long it took. */
  seconds: number;
  titles: Titles;
  /** Of records whose cases the reader may open: those, by <serial> <process>; the latest of each. */
  cases: Record<string, string>;
}

export interface Titles {
  /** In the order of the draft. */
  roles: Record<string, string>;
  processes: Record<string, string>;
  /** By <process> <task>. */
  tasks: Record<string, string>;
  units: Record<string, string>;
}

/** How far it has come. */
export interface Progress {
  records: number;
  of: number;
  events: number;
}

/** Why nothing came of it. `empty`: nothing has been recorded. */
export type Failure = 'faulty' | 'empty' | 'unreachable';

/** What the worker is asked. */
export interface WhatIfWanted {
  kind: 'run';
  files: Record<string, string>;
  base?: Record<string, string>;
  language: string;
  span: Span;
}

/** What it is given when it wants to read: the answer, unread; undefined: there was none. */
export interface WhatIfGiven {
  kind: 'given';
  content: Blob | undefined;
}

/** What it says. A worker reaches no server; the page reads for it. */
export type WhatIfSaid =
  | { kind: 'wants'; offset: number | undefined }
  | { kind: 'progress'; progress: Progress }
  | { kind: 'done'; report: Report }
  | { kind: 'failed'; failure: Failure };
