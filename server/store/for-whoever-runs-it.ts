import { chmod, stat, writeFile } from 'node:fs/promises';

/** Everything but reading and writing by others than the owner and their group. */
const NOT_OTHERS = 0o770;

/**
 * Keeps the file of a database from everybody else on the machine: a new one is its owner's alone, and what lies there
 * from before is closed to others. SQLite makes the files beside it like the file itself. It is never opened for that:
 * closing it would let go of the locks that this process has on it.
 */
export async function forWhoeverRunsIt(path: string): Promise<void> {
  const isNew = await writeFile(path, '', { flag: 'wx', mode: 0o600 }).then(
    () => true,
    () => false,
  );
  if (isNew) return;
  for (const file of [path, `${path}-wal`, `${path}-shm`]) await closeToOthers(file);
}

/** Where there is such a file, and it is one's own. */
async function closeToOthers(file: string): Promise<void> {
  const mode = await stat(file).then(
    (found) => (found.isFile() ? found.mode & 0o777 : 0),
    () => 0,
  );
  if ((mode & ~NOT_OTHERS) !== 0) await chmod(file, mode & NOT_OTHERS).catch(() => undefined);
}
