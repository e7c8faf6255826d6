import type { Readable } from 'node:stream';

/** Where the bytes of files lie, by their ids, which nobody can guess. Whether somebody may have them is asked before. */
export interface FileStore {
  /** Resolves when they are kept for good. */
  put: (id: string, content: Buffer, type: string) => Promise<void>;
  /** Throws where there are none. */
  get: (id: string) => Promise<Readable>;
  remove: (id: string) => Promise<void>;
}
