import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileStore } from './file-store.js';

/** In a folder, one file each. */
export function onDisk(folder: string): FileStore {
  const pathOf = (id: string) => join(folder, id);
  return {
    async put(id, content) {
      await mkdir(folder, { recursive: true });
      const handle = await open(pathOf(id), 'wx', 0o600);
      try {
        await handle.writeFile(content);
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
    async get(id) {
      // Opened first: that a file is lost is known before the answer has begun.
      const handle = await open(pathOf(id), 'r');
      return handle.createReadStream();
    },
    remove: (id) => rm(pathOf(id), { force: true }),
  };
}
