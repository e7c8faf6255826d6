import { type Cell, type Table, TableFault, type TableRow } from './table.js';

/** How far down a header is looked for. */
const FIRST_ROWS = 20;

/** The rows from their header on: the one of the first that has most titles, else the first with several cells. */
export async function fromHeader(
  rows: AsyncIterable<TableRow>,
  isTitle: (text: string) => boolean,
): Promise<Table> {
  const source = rows[Symbol.asyncIterator]();
  const first: TableRow[] = [];
  while (first.length < FIRST_ROWS) {
    const next = await source.next();
    if (next.done === true) break;
    first.push(next.value);
  }
  const at = headerAmong(first, isTitle);
  const header = first[at];
  if (header === undefined) throw new TableFault('table-empty');
  return { header: header.cells.map(titleIn), rows: after(first.slice(at + 1), source) };
}

function headerAmong(rows: TableRow[], isTitle: (text: string) => boolean): number {
  const titles = rows.map(({ cells }) => cells.filter((cell) => isTitle(titleIn(cell))).length);
  const most = Math.max(...titles);
  if (most > 0) return titles.indexOf(most);
  const wide = rows.findIndex(({ cells }) => cells.filter((cell) => cell !== null).length > 1);
  return Math.max(wide, 0);
}

function titleIn(cell: Cell | undefined): string {
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '').trim();
}

async function* after(
  first: TableRow[],
  source: AsyncIterator<TableRow>,
): AsyncGenerator<TableRow, void, undefined> {
  try {
    yield* first;
    for (let next = await source.next(); next.done !== true; next = await source.next())
      yield next.value;
  } finally {
    await source.return?.();
  }
}
