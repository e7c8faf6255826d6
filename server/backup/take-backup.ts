import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Instant } from '../../engine/json.js';
import { KINDS, kindOf } from '../store/backup/kinds.js';
import { BackupFailed } from './failures.js';
import { DATABASE_PART, FILES, FORMAT, MANIFEST, type Manifest, type Part } from './manifest.js';
import { copyPart, filesIn, onDisk, partOf } from './parts.js';

/** What is backed up, and whereto. */
export interface BackupWanted {
  /** sqlite:<path> or postgres://… */
  database: string;
  dataDir: string;
  /** Whether uploaded files lie in a bucket, which is kept safe where it is, and not in the folder of the data. */
  inBucket?: boolean;
  /** The folder in which backups lie, each in one of its own. */
  into: string;
  version: string;
  now: Instant;
}

/** A backup that was made: its folder, and what it says of itself. */
export interface Backup {
  folder: string;
  manifest: Manifest;
}

/**
 * Makes a backup while servers go on: the database as it is at this moment, then the uploaded files.
 * A file is on the disk before the database names it, so none that is named here is missed. All is
 * written under another name first; a folder without `.partial` is whole.
 *
 * @throws BackupFailed, DatabaseCannotOpen
 */
export async function takeBackup(wanted: BackupWanted): Promise<Backup> {
  const takenAt = new Date(wanted.now).toISOString();
  const folder = join(resolve(wanted.into), `zelian-${takenAt.slice(0, 19).replaceAll(':', '-')}Z`);
  const partial = `${folder}.partial`;
  if (existsSync(folder)) throw new BackupFailed('backup-exists', folder);
  try {
    await mkdir(wanted.into, { recursive: true });
    await mkdir(partial, { mode: 0o700 });
    const manifest = await fill(partial, wanted, takenAt);
    await rename(partial, folder);
    await onDisk(wanted.into);
    await KINDS[manifest.database].note(wanted.database, takenAt);
    return { folder, manifest };
  } catch (error) {
    await rm(partial, { recursive: true, force: true }).catch(() => undefined);
    throw inWords(error, wanted.into);
  }
}

async function fill(
  partial: string,
  { database, dataDir, version, inBucket = false }: BackupWanted,
  takenAt: string,
): Promise<Manifest> {
  const kind = kindOf(database);
  const path = DATABASE_PART[kind];
  const { files: named, ...content } = await KINDS[kind].copy(database, join(partial, path));
  await onDisk(join(partial, path));
  const files = inBucket ? [] : await copyFiles(join(dataDir, FILES), partial);
  const there = new Set(files.map((part) => part.path));
  const manifest: Manifest = {
    ...{ format: FORMAT, version, database: kind, takenAt, ...content },
    missing: inBucket ? [] : named.filter((id) => !there.has(`${FILES}/${id}`)),
    parts: [await partOf(partial, path), ...files],
  };
  const written = join(partial, MANIFEST);
  await writeFile(written, `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600 });
  await onDisk(written);
  await onDisk(partial);
  return manifest;
}

async function copyFiles(source: string, partial: string): Promise<Part[]> {
  const parts: Part[] = [];
  for (const path of await filesIn(source))
    try {
      parts.push(await copyPart(join(source, path), partial, `${FILES}/${path}`));
    } catch (error) {
      // Taken back meanwhile, as an upload is that could not be noted.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      await rm(join(partial, FILES, path), { force: true });
    }
  return parts;
}

function inWords(error: unknown, into: string): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOSPC':
    case 'SQLITE_FULL':
      return new BackupFailed('backup-no-space', into, { cause: error });
    case 'EEXIST':
    case 'ENOTDIR':
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new BackupFailed('backup-folder-unusable', into, { cause: error });
    default:
      return error;
  }
}
