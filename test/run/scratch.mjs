import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a suite's databases, files and browsers take at most, with room to spare. */
const ENOUGH_BYTES = 4 * 1024 ** 3;

/** Where Linux keeps files in memory. */
const MEMORY = '/dev/shm';

/**
 * A folder for whatever a suite keeps for a while; `remove` takes it away with all that was left in it. It lies in memory
 * where there is enough: databases write as they always do, and a disk that thousands of small commits wait for is what
 * the suites would otherwise spend most of their time on. What happens when a disk is full or a process dies is for the
 * faults, which stay on the disk.
 */
export function scratchFolder() {
  const folder = mkdtempSync(join(isRoomy(MEMORY) ? MEMORY : tmpdir(), 'zelian-suite-'));
  // PostgreSQL may run as somebody else, who has to come by here.
  chmodSync(folder, 0o755);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function isRoomy(place) {
  try {
    const { bavail, bsize } = statfsSync(place);
    return bavail * bsize >= ENOUGH_BYTES;
  } catch {
    return false;
  }
}
