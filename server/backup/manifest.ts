import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseKind } from '../store/backup/kinds.js';
import { BackupFailed } from './failures.js';

/** What a backup says of itself, in manifest.json. It is written last: where it stands, all else does. */
export interface Manifest {
  /** Of this file and the folder: 1. */
  format: number;
  /** The version of the product that made it. */
  version: string;
  database: DatabaseKind;
  /** The moment whose data these are, ISO 8601. */
  takenAt: string;
  migrations: string[];
  /** How many rows each table has. */
  tables: Record<string, number>;
  /** Uploaded files that the database names and that were lost before. */
  missing: string[];
  /** All other files of the backup: the database first. */
  parts: Part[];
}

/** One file of a backup: where it lies in it, with / between folders. */
export interface Part {
  path: string;
  bytes: number;
  sha256: string;
}

export const FORMAT = 1;
export const MANIFEST = 'manifest.json';
/** The folder of uploaded files, in a backup and beside a database alike. */
export const FILES = 'files';

export const DATABASE_PART: Record<DatabaseKind, string> = {
  sqlite: 'database.sqlite',
  postgres: 'database.jsonl.gz',
};

/** Reads what a backup says of itself. @throws BackupFailed where it does not, as a half-written one */
export async function readManifest(folder: string): Promise<Manifest> {
  const manifest = await readFile(join(folder, MANIFEST), 'utf8')
    .then((text) => JSON.parse(text) as Manifest)
    .catch(() => undefined);
  if (manifest === undefined || !isManifest(manifest))
    throw new BackupFailed('backup-incomplete', folder);
  if (manifest.format > FORMAT) throw new BackupFailed('backup-newer', manifest.version);
  return manifest;
}

/** Not more than what would do harm: whoever can write here can write anything. */
function isManifest({ format, version, database, tables, migrations, parts }: Manifest): boolean {
  return (
    [typeof format, typeof version, typeof tables].join() === 'number,string,object' &&
    Object.hasOwn(DATABASE_PART, database) &&
    Array.isArray(migrations) &&
    Array.isArray(parts) &&
    parts[0]?.path === DATABASE_PART[database] &&
    parts.slice(1).every(({ path }) => FILE_PATH.test(path) && !path.split('/').includes('..'))
  );
}

const FILE_PATH = /^files\/[^\\]+$/;
