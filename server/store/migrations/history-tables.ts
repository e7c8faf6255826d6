/** What histories are found by. `clustered`: see first-tables.ts. */
export function historyTables(_clustered: '' | ' WITHOUT ROWID'): string[] {
  return ['CREATE INDEX telling_told ON telling (district, told_at)'];
}

export const HISTORY_TABLES_UNDONE = ['DROP INDEX telling_told'];
