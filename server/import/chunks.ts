import type { AnyImporting } from './importing.js';
import type { TableRow } from './table/table.js';

/** How many rows are looked at, or taken, together. */
export const CHUNK = 5_000;

/** The rows of a sheet as they are read, some thousand at a time; all of them in their order, also those to be left out. */
export async function* chunksOf(
  rows: AsyncIterable<TableRow>,
  importing: AnyImporting,
  { skip = 0, together = CHUNK }: { skip?: number; together?: number | undefined } = {},
): AsyncGenerator<unknown[], void, undefined> {
  let chunk: unknown[] = [];
  let number = 0;
  for await (const row of rows) {
    const read = importing.read(row);
    number += 1;
    if (number <= skip) continue;
    chunk.push(read);
    if (chunk.length < together) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
