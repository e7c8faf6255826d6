import type { Instant } from '../../engine/json.js';
import { remember, setting } from './settings.js';
import type { Sql } from './sql.js';

/** When the last backup was made, and what was in it: files that were missing are none of it. */
export interface LastBackup {
  at: Instant;
  files: number;
  bytes: number;
  missing: number;
}

const NAME = 'last-backup';

export async function lastBackup(sql: Sql): Promise<LastBackup | undefined> {
  const kept = await setting(sql, NAME);
  return kept === undefined ? undefined : (JSON.parse(kept) as LastBackup);
}

export function rememberBackup(sql: Sql, backup: LastBackup): Promise<void> {
  return remember(sql, NAME, JSON.stringify(backup));
}
