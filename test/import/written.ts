import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTable } from '../../server/import/table/open-table.js';
import { TableFault, type TableRow } from '../../server/import/table/table.js';

/** A file as somebody would send it. */
export async function written(content: Uint8Array | string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'zelian-table-')), 'sent');
  await writeFile(path, content);
  return path;
}

export interface Read {
  header: string[];
  rows: TableRow[];
}

/** All of a file, or the code of what is wrong with it. */
export async function read(
  content: Uint8Array | string,
  isTitle: (text: string) => boolean = () => false,
): Promise<Read | string> {
  try {
    const { header, rows } = await openTable(await written(content), isTitle);
    const all: TableRow[] = [];
    for await (const row of rows) all.push(row);
    return { header, rows: all };
  } catch (error) {
    if (error instanceof TableFault) return error.code;
    throw error;
  }
}
