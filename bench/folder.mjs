import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Does something with a folder that exists for no longer. */
export async function inTemporaryFolder(work) {
  const folder = await mkdtemp(join(tmpdir(), 'zelian-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
