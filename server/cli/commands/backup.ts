import { takeBackup } from '../../backup/take-backup.js';
import { systemClock } from '../../store/clock.js';
import { openDatabase } from '../../store/database.js';
import { type LastBackup, rememberBackup } from '../../store/last-backup.js';
import type { Call } from '../command-line.js';
import { FOUND } from '../exit-codes.js';
import { productVersion } from '../product-version.js';
import { settingsFrom } from '../settings.js';

/** zelian backup: makes a backup while the server runs; ends with 1 where uploaded files are lost. */
export async function backup(into: string, { language, json, ended }: Call): Promise<void> {
  const { database, dataDir, bucket } = settingsFrom(process.env);
  const version = productVersion();
  const now = systemClock.now();
  const { folder, manifest } = await takeBackup({
    ...{ database, dataDir, into, version, now },
    inBucket: bucket !== undefined,
  });
  const files = manifest.parts.length - 1;
  const bytes = manifest.parts.reduce((sum, part) => sum + part.bytes, 0);
  const { takenAt, missing } = manifest;
  await noteBackup(database, { at: now, files, bytes, missing: missing.length });
  if (missing.length > 0) ended(FOUND);
  if (json) {
    console.log(
      JSON.stringify({ folder, database: manifest.database, takenAt, files, bytes, missing }),
    );
    return;
  }
  const megabytes = (bytes / 1024 / 1024).toFixed(1);
  console.log(
    language === 'zh'
      ? `已备份到 ${folder}：数据库和 ${files} 个文件，共 ${megabytes} MB`
      : `Backed up to ${folder}: the database and ${files} files, ${megabytes} MB in all`,
  );
  if (missing.length > 0)
    console.log(
      language === 'zh'
        ? `数据库里记着的 ${missing.length} 个文件在磁盘上找不到（见 manifest.json 的 missing），其余已备份`
        : `${missing.length} files that the database names are not on the disk (“missing” in manifest.json); all else is in the backup`,
    );
}

/** Administrators see on screen when the last one was made. */
async function noteBackup(url: string, backup: LastBackup): Promise<void> {
  const database = await openDatabase(url);
  try {
    await database.write((sql) => rememberBackup(sql, backup));
  } finally {
    await database.close();
  }
}
