import { openDatabase } from '../../store/database.js';
import type { Call } from '../command-line.js';
import { settingsFrom } from '../settings.js';
import { makeFolder } from '../../make-folder.js';

/** zelian migrate: brings the tables of the database up to this version, and stops. */
export async function migrate({ language, json }: Call): Promise<void> {
  const { dataDir, database: url } = settingsFrom(process.env);
  await makeFolder(dataDir);
  const database = await openDatabase(url);
  await database.close();
  if (json) console.log(JSON.stringify({ database: database.kind, upToDate: true }));
  else console.log(language === 'zh' ? '数据库已是最新' : 'The database is up to date');
}
