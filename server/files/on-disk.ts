import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
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
    async putFile(id, path) {
      await mkdir(folder, { recursive: true });
      const incoming = `${pathOf(id)}.incoming`;
      // From another disk it can only be copied; half a copy never has the name of the whole.
      await copyFile(path, incoming);
      const handle = await open(incoming, 'r+');
      await handle.sync();
      await handle.close();
      await rename(incoming, pathOf(id));
      await rm(path, { force: true });
    },
    local: (id) => Promise.resolve({ path: pathOf(id), done: () => Promise.resolve() }),
    async get(id) {
      // Opened first: that a file is lost is known before the answer has begun.
      const handle = await open(pathOf(id), 'r');
      return handle.createReadStream();
    },
    remove: (id) => rm(pathOf(id), { force: true }),
  };
}
