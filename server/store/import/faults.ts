import type { ImportFaultRow } from '../entities/import.js';
import { page } from '../at-most.js';
import type { Sql } from '../sql.js';

export type NewFault = Omit<ImportFaultRow, 'district' | 'run'>;

/** Keeps what is wrong in rows of a sheet. */
export async function keepFaults(sql: Sql, run: string, faults: readonly NewFault[]) {
  if (faults.length === 0) return;
  const rows = faults.map((each) => [
    ...[each.number, each.line, each.field, each.code, each.value, each.details],
  ]);
  const columns = ['number', 'line', 'field', 'code', 'value', 'details'];
  await sql`INSERT INTO import_fault (district, run, number, line, field, code, value, details)
    SELECT ${sql.district}, ${run}, CAST(given.number AS integer), CAST(given.line AS integer),
      given.field, given.code, given.value, given.details
    FROM ${sql.rows(rows, columns)} given`;
}

/** What is wrong in a sheet, as far as it is kept, in the order of its rows. */
export function faultsOf(
  sql: Sql,
  run: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<ImportFaultRow[]> {
  return sql<ImportFaultRow>`
    SELECT * FROM import_fault WHERE district = ${sql.district} AND run = ${run}
    ORDER BY number ${page({ limit, offset })}`;
}
