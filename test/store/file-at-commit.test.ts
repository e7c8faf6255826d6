import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Files } from '../../server/files/files.js';
import { onDisk } from '../../server/files/on-disk.js';
import { openDatabase } from '../../server/store/database.js';
import { Proxy } from '../faults/rig/proxy.js';
import { useFlood } from './flood.js';

/** An upload whose connection to the database breaks at the COMMIT: the bytes are there wherever a row says so. */

const flood = useFlood();
const PDF = Buffer.from('%PDF-1.7\n');

test('a file that was noted although nobody heard of it keeps its bytes', async () => {
  // SQLite is asked without a connection.
  if (flood.database.kind === 'sqlite') return;
  const folder = await mkdtemp(join(tmpdir(), 'zelian-files-'));
  const proxy = new Proxy(new URL(flood.url));
  const database = await openDatabase(await proxy.open());
  try {
    const files = new Files(database, flood.clock, onDisk(folder));
    proxy.cutNext('after-commit');
    await expect(files.keep(PDF, 'order.pdf', 'office')).rejects.toMatchObject({
      message: expect.stringMatching(/terminated/) as unknown,
    });
    expect(await readdir(folder)).toEqual(await noted());
    expect(await noted()).toHaveLength(1);
  } finally {
    await database.close();
    proxy.close();
    await rm(folder, { recursive: true });
  }
});

test('one that is refused for another reason leaves none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zelian-files-'));
  const atNoTime = { now: () => NaN };
  const files = new Files(flood.database, atNoTime, onDisk(folder));
  await expect(files.keep(PDF, 'order.pdf', 'office')).rejects.toHaveProperty('code');
  expect(await readdir(folder)).toEqual([]);
  await rm(folder, { recursive: true });
});

async function noted(): Promise<string[]> {
  const { read } = flood.database;
  const rows = await read<{ id: string }>`SELECT id FROM file WHERE district = ${read.district}`;
  return rows.map(({ id }) => id);
}
