import { open } from 'node:fs/promises';
import { csvRows } from './csv.js';
import { fromHeader } from './header.js';
import { type Table, TableFault } from './table.js';
import { workbookRows } from './workbook.js';

/**
 * Opens a file that somebody filled: an Excel workbook, whose first sheet counts, or CSV. What it is,
 * is read from its first bytes and not from its name. Rows are read as they are asked for, so that a
 * million of them take no more memory than a few.
 *
 * @param isTitle whether a text is the title of a column: the header is the row that has most of
 *   them, since offices write the name of the list above it
 * @throws TableFault here, or later while the rows are read
 */
export async function openTable(path: string, isTitle: (text: string) => boolean): Promise<Table> {
  const rows = await rowsOf(path);
  return fromHeader(rows, isTitle);
}

async function rowsOf(path: string) {
  const start = await firstBytes(path);
  if (start.length === 0) throw new TableFault('table-empty');
  if (begins(start, WORKBOOK)) return workbookRows(path);
  if (begins(start, OLD_WORKBOOK)) throw new TableFault('workbook-old');
  return csvRows(path);
}

/** A zip archive, which a workbook is. */
const WORKBOOK = [0x50, 0x4b, 0x03, 0x04];

/** A compound file: an .xls, or an .xlsx with a password. */
const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0];

function begins(bytes: Uint8Array, with_: readonly number[]): boolean {
  return with_.every((byte, index) => bytes[index] === byte);
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
