import { readFile, stat } from 'node:fs/promises';
import { type CellValue, streamXlsxRows } from 'hucre/xlsx';
import { isFilled, MOST_COLUMNS } from './limits.js';
import { type Cell, TableFault, type TableRow } from './table.js';
import { unpackedSize } from './unpacked-size.js';

/** In bytes: what a workbook may have as a file, and unpacked. */
const LARGEST_FILE = 100_000_000;
const LARGEST_UNPACKED = 200_000_000;

/** The rows of a workbook's first sheet, with the values that its formulas had when it was saved. */
export async function* workbookRows(path: string): AsyncGenerator<TableRow, void, undefined> {
  if ((await stat(path)).size > LARGEST_FILE) throw new TableFault('table-too-large');
  const bytes = await readFile(path);
  const size = unpackedSize(bytes);
  if (size === undefined) throw new TableFault('workbook-broken');
  if (size > LARGEST_UNPACKED) throw new TableFault('table-too-large');
  const rows = streamXlsxRows(bytes);
  try {
    for (;;) {
      const next = await nextOf(rows);
      if (next === undefined) return;
      const cells = next.values.map(cellOf);
      if (cells.length > MOST_COLUMNS)
        throw new TableFault('table-too-wide', { most: MOST_COLUMNS });
      if (isFilled(cells)) yield { line: next.index + 1, cells };
    }
  } finally {
    await rows.return(undefined);
  }
}

async function nextOf(rows: ReturnType<typeof streamXlsxRows>) {
  try {
    const next = await rows.next();
    return next.done === true ? undefined : next.value;
  } catch (error) {
    throw new TableFault('workbook-broken', undefined, { cause: error });
  }
}

function cellOf(value: CellValue | undefined): Cell {
  return value === undefined || value === '' ? null : value;
}
