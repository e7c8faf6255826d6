import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder on this machine for what is only worked on: whoever made it removes it. It says whose process it is. */
export function temporaryFolder(what: 'sheet' | 'file'): Promise<string> {
  return mkdtemp(join(tmpdir(), `zelian-${what}-${process.pid}-`));
}

/**
 * Removes what processes that were killed left lying: sheets and files about people stay nowhere longer than they are
 * worked on. For a process that begins and has no such folder yet.
 */
export async function removeLeftFolders(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(/^zelian-(?:sheet|file)-(\d+)-/.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(pid) || (pid !== process.pid && lives(pid))) continue;
    // Another that begins at the same moment may have been faster; what is somebody else's stays.
    await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined);
  }
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
