import { restoreBackup } from '../../backup/restore-backup.js';
import { makeFolder } from '../../make-folder.js';
import type { Call } from '../command-line.js';
import { productVersion } from '../product-version.js';
import { settingsFrom } from '../settings.js';

/** zelian restore: fills an empty database from a backup. */
export async function restore(backup: string, { language, json }: Call): Promise<void> {
  const { database, dataDir } = settingsFrom(process.env);
  await makeFolder(dataDir);
  const version = productVersion();
  const manifest = await restoreBackup({ backup, database, dataDir, version });
  const { takenAt, parts, database: kind } = manifest;
  const files = parts.length - 1;
  if (json) console.log(JSON.stringify({ database: kind, takenAt, files, outbox: 'paused' }));
  else
    console.log(
      language === 'zh'
        ? `已恢复 ${takenAt} 的数据和 ${files} 个文件。对外发送已暂停，确认无误后由管理员恢复`
        : `Restored the data of ${takenAt} and ${files} files. The outbox is paused, until an administrator resumes it`,
    );
}
