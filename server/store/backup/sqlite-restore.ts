import { copyFile, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { openDatabase } from '../database.js';
import { remember } from '../settings.js';
import type { Copied } from './copied.js';
import { contentOf } from './sqlite.js';

/**
 * Puts a copy where there is no database, or an empty one: brought up to this version and its outbox
 * paused under another name, so that what stands there under its own is whole.
 */
export async function restoreSqlite(
  path: string,
  copy: string,
  { tables }: Pick<Copied, 'tables'>,
): Promise<void> {
  const beside = `${path}.restoring`;
  await rm(beside, { force: true });
  await copyFile(copy, beside);
  const found = contentOf(beside);
  for (const [table, count] of Object.entries(tables))
    if (found.tables[table] !== count)
      throw new Error(`${table} has other rows than the copy says.`);
  const database = await openDatabase(`sqlite:${beside}`);
  await database.write((sql) => remember(sql, 'outbox', 'paused'));
  await database.close();
  await kept(beside);
  for (const end of ['-wal', '-shm']) await rm(path + end, { force: true });
  await rename(beside, path);
  await kept(dirname(path));
}

/** On the disk, not in its cache. */
async function kept(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync();
  await handle.close();
}
