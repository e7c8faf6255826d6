import type { ImportRunRow } from '../store/entities/import.js';
import { type Column, matchHeader, type MatchedHeader, titlesOf } from './columns.js';
import type { AnyImporting } from './importing.js';
import { openTable } from './table/open-table.js';
import type { Table } from './table/table.js';

/** A sheet that is open, with what its columns are. */
export interface Sheet {
  table: Table;
  matched: MatchedHeader;
  /** The columns without which nothing can be taken, and that it does not have. */
  lacking: Column[];
}

/**
 * Opens a sheet and finds out what its columns are.
 *
 * @throws TableFault
 */
export async function openSheet(
  path: string,
  { columns, needed }: AnyImporting,
  chosen: Readonly<Record<string, string>>,
): Promise<Sheet> {
  const byTitle = titlesOf(columns);
  const isTitle = (text: string) => Object.hasOwn(chosen, text) || byTitle(text) !== undefined;
  const table = await openTable(path, isTitle);
  const matched = matchHeader(table.header, columns, chosen);
  const lacking = matched.missing.filter(({ key }) => needed.includes(key));
  return { table, matched, lacking };
}

/** What somebody said that titles mean. */
export function chosenOf({ chosen }: Pick<ImportRunRow, 'chosen'>): Record<string, string> {
  return JSON.parse(chosen) as Record<string, string>;
}

/** Lets go of a sheet whose rows nobody reads: only rows that were begun with can be ended. */
export async function closeSheet({ table }: Sheet): Promise<void> {
  const rows = table.rows[Symbol.asyncIterator]();
  await rows.next();
  await rows.return?.();
}
