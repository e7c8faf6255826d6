import { spawnSync } from 'node:child_process';
import {
  closeSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A filesystem of its own that can be filled up for real. */
export interface SmallDisk {
  folder: string;
  /** Leaves no byte. */
  fill: () => void;
  /** Leaves as much as there was before. */
  free: () => void;
  remove: () => void;
}

/** Undefined: whoever runs this may not mount anything here. */
export function smallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'zelian-small-disk-'));
  const options = ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0777`, 'tmpfs', folder];
  if (spawnSync('mount', options).status !== 0) {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  const ballast = join(folder, 'ballast');
  const unmount = () => {
    spawnSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', unmount);
  return {
    folder,
    fill() {
      const file = openSync(ballast, 'a');
      // Down to the last page: in large pieces first, then in small ones.
      for (const piece of [2 ** 20, 2 ** 12, 1]) writeUntilFull(file, Buffer.alloc(piece));
      fsyncSync(file);
      closeSync(file);
      const { bfree } = statfsSync(folder);
      if (bfree > 0) throw new Error(`${bfree} blocks are left.`);
    },
    free: () => rmSync(ballast),
    remove() {
      process.off('exit', unmount);
      unmount();
    },
  };
}

function writeUntilFull(file: number, piece: Buffer): void {
  try {
    for (;;) writeSync(file, piece);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
