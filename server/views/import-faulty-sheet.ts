import type { WriteSheet } from 'hucre/xlsx';
import { openTable } from '../import/table/open-table.js';
import type { Cell, TableRow } from '../import/table/table.js';
import type { FileStore } from '../files/file-store.js';
import { found } from '../refusals/refused.js';
import { writeApart } from '../sheets/write-apart.js';
import { faultsOf } from '../store/import/faults.js';
import type { ImportRunRow } from '../store/entities/import.js';
import { KEPT_FAULTS } from '../import/row-fault.js';
import type { Desk } from './desk.js';
import { importWords } from './import-words.js';
import { faultTeller, ownRun } from './imports.js';
import type { SheetFile } from './ledger-sheet.js';

/** The rows with faults as they were sent, with what is wrong and how to mend it beside them: to be mended and sent again. */
export async function faultySheet(desk: Desk, id: string, files: FileStore): Promise<SheetFile> {
  const run = await ownRun(desk, id);
  const said = await saidOf(desk, run);
  const words = importWords(desk.language);
  const file = await files.local(found(run.file ?? undefined));
  try {
    const known = new Set(JSON.parse(run.header) as string[]);
    const { header, rows } = await openTable(file.path, (text) => known.has(text));
    const lines = await linesOf(rows, said, header.length);
    const sheet: WriteSheet = {
      name: words.wrong,
      rows: [[...header, words.wrong, words.mend], ...lines],
      columns: [
        ...header.map(() => ({ width: 16, style: { numFmt: '@' } })),
        ...[{ width: 40 }, { width: 50 }],
      ],
      freezePane: { rows: 1 },
    };
    const name = run.name.replace(/\.[^.]*$/, '');
    return { name: `${words.faulty(name)}.xlsx`, content: await writeApart(sheet) };
  } finally {
    await file.done();
  }
}

async function saidOf(
  desk: Desk,
  run: ImportRunRow,
): Promise<Map<number, { wrong: string[]; mend: string[] }>> {
  const faults = await faultsOf(desk.sql, run.id, { offset: 0, limit: KEPT_FAULTS });
  const tell = faultTeller(desk, run);
  const said = new Map<number, { wrong: string[]; mend: string[] }>();
  for (const fault of faults) {
    const { column, wrong, mend } = tell(fault);
    const line = said.get(fault.line) ?? { wrong: [], mend: [] };
    line.wrong.push(column === '' ? wrong : `${column}：${wrong}`);
    line.mend.push(mend);
    said.set(fault.line, line);
  }
  return said;
}

async function linesOf(
  rows: AsyncIterable<TableRow>,
  said: Map<number, { wrong: string[]; mend: string[] }>,
  width: number,
): Promise<Cell[][]> {
  const lines: Cell[][] = [];
  for await (const { line, cells } of rows) {
    const about = said.get(line);
    if (about === undefined) continue;
    const own = Array.from({ length: width }, (_, at) => asWritten(cells[at] ?? null));
    lines.push([...own, about.wrong.join('；'), [...new Set(about.mend)].join('；')]);
    if (lines.length === said.size) break;
  }
  return lines;
}

/** Numbers as text: they are long, and a second rounding would lose what the first left. */
function asWritten(cell: Cell): Cell {
  return typeof cell === 'number' ? String(cell) : cell;
}
