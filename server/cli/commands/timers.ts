import { openDatabase } from '../../store/database.js';
import { failedTimers } from '../../store/reading/timers-due.js';
import { tryTimersAgain } from '../../store/writing/work.js';
import type { Call } from '../command-line.js';
import { FOUND } from '../exit-codes.js';
import { settingsFrom } from '../settings.js';

/**
 * zelian timers: the timers that failed and were set aside, with what was said; with --retry they are
 * due again, and a server that runs fires them within seconds. Ends with 1 where any are left.
 */
export async function timers(retry: boolean, { language, json, ended }: Call): Promise<void> {
  const database = await openDatabase(settingsFrom(process.env).database);
  const failed = await failedTimers(database.read);
  if (retry) await database.write(tryTimersAgain);
  await database.close();
  if (failed.length > 0 && !retry) ended(FOUND);
  const lines = failed.map(({ case_id, key, due_at, failure }) => ({
    case: case_id,
    timer: key,
    dueAt: new Date(due_at).toISOString(),
    failure: failure ?? '',
  }));
  if (json) {
    console.log(JSON.stringify({ failed: lines, retried: retry }));
    return;
  }
  for (const line of lines) console.log(Object.values(line).join('  '));
  const zh = retry ? `${failed.length} 个重新到期` : `${failed.length} 个出错被搁置`;
  const en = retry
    ? `${failed.length} are due again`
    : `${failed.length} failed and were set aside`;
  console.log(language === 'zh' ? `定时事项：${zh}` : `Timers: ${en}`);
}
