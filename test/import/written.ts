import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTable } from '../../server/import/table/open-table.js';
import { TableFault, type TableRow } from '../../server/import/table/table.js';

/** Does something with a file as somebody would send it; then it is gone. */
export async function withWritten<T>(
  content: Uint8Array | string,
  work: (path: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'zelian-table-'));
  try {
    const path = join(folder, 'sent');
    await writeFile(path, content);
    return await work(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export interface Read {
  header: string[];
  rows: TableRow[];
}

/** All of a file, or the code of what is wrong with it. */
export function read(
  content: Uint8Array | string,
  isTitle: (text: string) => boolean = () => false,
): Promise<Read | string> {
  return withWritten(content, async (path) => {
    try {
      const { header, rows } = await openTable(path, isTitle);
      const all: TableRow[] = [];
      for await (const row of rows) all.push(row);
      return { header, rows: all };
    } catch (error) {
      if (error instanceof TableFault) return error.code;
      throw error;
    }
  });
}
