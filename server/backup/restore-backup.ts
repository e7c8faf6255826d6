import { mkdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { KINDS, kindOf } from '../store/backup/kinds.js';
import { BackupFailed } from './failures.js';
import { DATABASE_PART, FILES, type Manifest, readManifest } from './manifest.js';
import { copyPart, filesIn, onDisk, partOf } from './parts.js';

/** What is restored, and whereto: a database with nothing in it. */
export interface RestoreWanted {
  /** The folder of the backup. */
  backup: string;
  /** sqlite:<path> or postgres://… */
  database: string;
  dataDir: string;
  /** Of the product that restores. */
  version: string;
}

/**
 * Restores a backup: files first, the database last, so that a database that is there names no file
 * that is not. It is brought up to this version, and its outbox is paused: a copy tells nobody what
 * the original has told or goes on telling.
 *
 * @throws BackupFailed, DatabaseCannotOpen; then nothing was overwritten
 */
export async function restoreBackup(wanted: RestoreWanted): Promise<Manifest> {
  const { database, dataDir } = wanted;
  const backup = resolve(wanted.backup);
  const manifest = await readManifest(backup);
  refuseNewer(manifest, wanted);
  await refuseDamaged(manifest, backup);
  await mkdir(dataDir, { recursive: true });
  if (!(await KINDS[manifest.database].isEmpty(database)))
    throw new BackupFailed('database-not-empty');
  await restoreFiles(manifest, backup, dataDir);
  const copy = join(backup, DATABASE_PART[manifest.database]);
  try {
    await KINDS[manifest.database].restore(database, copy, manifest);
  } catch (error) {
    await rm(join(dataDir, FILES), { recursive: true, force: true });
    throw error;
  }
  return manifest;
}

function refuseNewer({ version, migrations, database: kind }: Manifest, wanted: RestoreWanted) {
  if (kind !== kindOf(wanted.database)) throw new BackupFailed('backup-of-other-kind', kind);
  const known = new Set(KINDS[kind].migrations);
  if (isLater(version, wanted.version) || migrations.some((name) => !known.has(name)))
    throw new BackupFailed('backup-newer', version);
}

async function refuseDamaged({ parts }: Manifest, backup: string): Promise<void> {
  for (const { path, bytes, sha256 } of parts) {
    const found = await partOf(backup, path).catch(() => undefined);
    if (found?.bytes !== bytes || found.sha256 !== sha256)
      throw new BackupFailed('backup-damaged', path);
  }
}

/** Under another name first: files that were restored half are none. */
async function restoreFiles({ parts }: Manifest, backup: string, dataDir: string): Promise<void> {
  const folder = join(dataDir, FILES);
  if ((await filesIn(folder)).length > 0) throw new BackupFailed('files-not-empty', folder);
  const partial = join(dataDir, 'files.restoring');
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial);
  for (const { path } of parts.slice(1))
    await copyPart(join(backup, path), partial, path.slice(FILES.length + 1));
  await onDisk(partial);
  await rm(folder, { recursive: true, force: true });
  await rename(partial, folder);
  await onDisk(dataDir);
}

/** Whether one version is later than another: 0.10.0 than 0.9.9. What follows a dash is not looked at. */
function isLater(one: string, other: string): boolean {
  const plain = (version: string) => version.replace(/-.*/, '');
  return plain(one).localeCompare(plain(other), 'en', { numeric: true }) > 0;
}
