import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';
import type { Sheet, SheetCell, SheetColumn } from './sheet.js';
import { stylesOf } from './styles.js';

/** Heading, the line beneath it, the table's head: they stay in sight, and the last is printed on every page. */
const HEAD_ROWS = 3;
/** What a cell of a spreadsheet can hold. */
const LONGEST_TEXT = 32_767;
const NUMBER_WIDTH = 3;
/** The first year whose days spreadsheets can count. */
const FIRST_YEAR = 1901;

/** Lays a list out on A4 as offices do. */
export function layOut(sheet: Sheet, numberTitle: string): WriteSheet {
  const styles = stylesOf(sheet);
  const columns: SheetColumn[] = [
    { title: numberTitle, width: NUMBER_WIDTH, kind: 'number' },
    ...sheet.columns,
  ];
  const last = columns.length - 1;
  const page = new Page(last);
  page.across([{ text: sheet.heading, style: styles.heading, until: last }], 34);
  page.across(
    [
      { text: sheet.about, style: styles.left, until: halfway(columns) },
      { text: sheet.drawnUp, style: styles.right, until: last },
    ],
    20,
  );
  page.row(columns.map(({ title }) => ({ value: title, style: styles.head })));
  // Struck off are number and name; the rest must be read.
  const struck = columns.map(({ kind }, index) =>
    index < 2 ? styles.line(kind, true) : undefined,
  );
  sheet.lines.forEach(({ cells, struckOff }, at) => {
    page.row(
      [at + 1, ...cells].map((cell, index) => ({
        value: valueOf(cell),
        // As its column has it, unless it is struck off: a style for each cell would be many.
        style: struckOff ? struck[index] : undefined,
      })),
    );
  });
  if (sheet.lines.length === 0)
    page.across([{ text: sheet.empty, style: styles.line('choice', false), until: last }], 24);
  page.row([]);
  for (const text of sheet.foot) page.across([{ text, style: styles.left, until: last }], 26);
  return {
    name: sheet.name,
    columns: columns.map(({ width, kind }) => ({
      width: width * 2 + 2,
      style: styles.line(kind, false),
    })),
    ...page.written,
    freezePane: { rows: HEAD_ROWS },
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.landscape ? 'landscape' : 'portrait',
      ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true },
      printTitlesRow: `$${HEAD_ROWS}:$${HEAD_ROWS}`,
      margins: { top: 0.75, bottom: 0.75, left: 0.5, right: 0.5, header: 0.3, footer: 0.4 },
    },
    headerFooter: { oddFooter: `&C${sheet.pageFoot}` },
  };
}

interface Styled {
  value: SheetCell;
  style: CellStyle | undefined;
}

/** Rows one below the other. */
class Page {
  readonly written = {
    rows: [] as SheetCell[][],
    cells: new Map<string, Partial<Cell>>(),
    merges: [] as NonNullable<WriteSheet['merges']>,
    rowDefs: new Map<number, { height: number }>(),
  };

  constructor(private readonly last: number) {}

  row(styled: Styled[]): void {
    const { rows, cells } = this.written;
    const at = rows.length;
    styled.forEach(({ style }, column) => {
      if (style !== undefined) cells.set(`${at},${column}`, { style });
    });
    rows.push(styled.map(({ value }) => value));
  }

  /** Texts that run across several columns, each from where the one before it ends. */
  across(parts: { text: string; style: CellStyle; until: number }[], height: number): void {
    const { rows, merges, rowDefs } = this.written;
    const at = rows.length;
    const styled: Styled[] = [];
    for (const { text, style, until } of parts) {
      const from = styled.length;
      while (styled.length <= Math.min(until, this.last))
        styled.push({ value: styled.length === from ? text : null, style });
      if (until > from) merges.push({ startRow: at, startCol: from, endRow: at, endCol: until });
    }
    rowDefs.set(at, { height });
    this.row(styled);
  }
}

/** The last column of the left half; the last one of all stays at the right. */
function halfway(columns: SheetColumn[]): number {
  const widths = columns.map(({ width }) => width);
  const half = widths.reduce((sum, width) => sum + width, 0) * 0.6;
  let sum = 0;
  const found = widths.findIndex((width) => (sum += width) >= half);
  return Math.min(found, columns.length - 2);
}

function valueOf(cell: SheetCell): SheetCell {
  if (cell instanceof Date && cell.getUTCFullYear() < FIRST_YEAR)
    return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' ? cell.slice(0, LONGEST_TEXT) : cell;
}
