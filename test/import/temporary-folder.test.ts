import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeLeftFolders, temporaryFolder } from '../../server/files/temporary-folder.js';

test('what a killed process left of a sheet is removed when another begins; what somebody works on stays', async () => {
  const { pid: gone } = spawnSync(process.execPath, ['--version']);
  const folders = [gone, process.ppid].map((pid) => join(tmpdir(), `zelian-sheet-${pid}-left`));
  const [left = '', worked = ''] = folders;
  const others = join(tmpdir(), 'zelian-sheets-of-mine');
  for (const folder of [...folders, others]) await mkdir(folder, { recursive: true });
  // This process as it was before, under the same number: nothing of its own is under way when it begins.
  const own = await temporaryFolder('file');
  try {
    await removeLeftFolders();
    expect([left, own, worked, others].map(existsSync)).toEqual([false, false, true, true]);
  } finally {
    for (const folder of [worked, others]) await rm(folder, { recursive: true });
  }
});
