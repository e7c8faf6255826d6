import type { Readable } from 'node:stream';

/** Where the bytes of files lie, by their ids, which nobody can guess. Whether somebody may have them is asked before. */
export interface FileStore {
  /** Resolves when they are kept for good. */
  put: (id: string, content: Buffer, type: string) => Promise<void>;
  /** The same of a file on this machine, however long; it is no longer where it was. */
  putFile: (id: string, path: string, type: string) => Promise<void>;
  /** Throws where there are none. */
  get: (id: string) => Promise<Readable>;
  /** As a file on this machine, for whoever reads it more than once; `done` when it is not needed any more. */
  local: (id: string) => Promise<{ path: string; done: () => Promise<void> }>;
  remove: (id: string) => Promise<void>;
}
